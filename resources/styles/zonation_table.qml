<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.40.6-Bratislava" styleCategories="Forms|AttributeTable">
  <fieldConfiguration>
    <field name="area_km2">
      <editWidget type="Range">
        <config>
          <Option type="Map">
            <Option type="int" name="Precision" value="4"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="length_km">
      <editWidget type="Range">
        <config>
          <Option type="Map">
            <Option type="int" name="Precision" value="3"/>
          </Option>
        </config>
      </editWidget>
    </field>
  </fieldConfiguration>
  <attributetableconfig sortOrder="0" sortExpression="" actionWidgetStyle="dropDown">
    <columns>
      <column type="field" name="reason" hidden="0" width="130"/>
      <column type="field" name="severity" hidden="0" width="80"/>
      <column type="field" name="zone" hidden="0" width="100"/>
      <column type="field" name="other_zone" hidden="0" width="100"/>
      <column type="field" name="site_id" hidden="0" width="120"/>
      <column type="field" name="other_site" hidden="0" width="120"/>
      <column type="field" name="country" hidden="0" width="80"/>
      <column type="field" name="other_country" hidden="0" width="100"/>
      <column type="field" name="illustrative" hidden="0" width="90"/>
      <column type="field" name="faults_n" hidden="0" width="80"/>
      <column type="field" name="area_km2" hidden="0" width="110"/>
      <column type="field" name="length_km" hidden="0" width="110"/>
      <column type="actions" hidden="1" width="-1"/>
    </columns>
  </attributetableconfig>
  <featformsuppress>0</featformsuppress>
  <editorlayout>generatedlayout</editorlayout>
  <layerGeometryType>4</layerGeometryType>
</qgis>
