<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.40.6-Bratislava" styleCategories="Forms|AttributeTable">
  <fieldConfiguration>
    <field name="overlap_km2">
      <editWidget type="Range">
        <config>
          <Option type="Map">
            <Option type="int" name="Precision" value="4"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="overlap_pct">
      <editWidget type="Range">
        <config>
          <Option type="Map">
            <Option type="int" name="Precision" value="2"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="pct_in_country">
      <editWidget type="Range">
        <config>
          <Option type="Map">
            <Option type="int" name="Precision" value="2"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="illustrative_km2">
      <editWidget type="Range">
        <config>
          <Option type="Map">
            <Option type="int" name="Precision" value="4"/>
          </Option>
        </config>
      </editWidget>
    </field>
  </fieldConfiguration>
  <attributetableconfig sortOrder="0" sortExpression="" actionWidgetStyle="dropDown">
    <columns>
      <column type="field" name="site_id" hidden="0" width="110"/>
      <column type="field" name="site_name" hidden="0" width="260"/>
      <column type="field" name="overlay" hidden="0" width="180"/>
      <column type="field" name="overlay_class" hidden="0" width="140"/>
      <column type="field" name="country" hidden="0" width="80"/>
      <column type="field" name="level" hidden="0" width="70"/>
      <column type="field" name="overlap_km2" hidden="0" width="110"/>
      <column type="field" name="overlap_pct" hidden="0" width="90"/>
      <column type="field" name="pct_in_country" hidden="0" width="110"/>
      <column type="field" name="illustrative_km2" hidden="0" width="120"/>
      <column type="actions" hidden="1" width="-1"/>
    </columns>
  </attributetableconfig>
  <featformsuppress>0</featformsuppress>
  <editorlayout>generatedlayout</editorlayout>
  <layerGeometryType>4</layerGeometryType>
</qgis>
