<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.40.6-Bratislava" styleCategories="Forms|AttributeTable">
  <fieldConfiguration>
    <field name="area_km2">
      <editWidget type="Range">
        <config>
          <Option type="Map">
            <Option type="int" name="Precision" value="6"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="width_m">
      <editWidget type="Range">
        <config>
          <Option type="Map">
            <Option type="int" name="Precision" value="1"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="after_km2">
      <editWidget type="Range">
        <config>
          <Option type="Map">
            <Option type="int" name="Precision" value="6"/>
          </Option>
        </config>
      </editWidget>
    </field>
  </fieldConfiguration>
  <attributetableconfig sortOrder="0" sortExpression="" actionWidgetStyle="dropDown">
    <columns>
      <column type="field" name="layer" hidden="0" width="130"/>
      <column type="field" name="reason" hidden="0" width="140"/>
      <column type="field" name="countries" hidden="0" width="110"/>
      <column type="field" name="faults_n" hidden="0" width="80"/>
      <column type="field" name="area_km2" hidden="0" width="110"/>
      <column type="field" name="width_m" hidden="0" width="90"/>
      <column type="field" name="after_n" hidden="0" width="80"/>
      <column type="field" name="after_km2" hidden="0" width="110"/>
      <column type="actions" hidden="1" width="-1"/>
    </columns>
  </attributetableconfig>
  <featformsuppress>0</featformsuppress>
  <editorlayout>generatedlayout</editorlayout>
  <layerGeometryType>4</layerGeometryType>
</qgis>
