<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.40.6-Bratislava" styleCategories="Forms|AttributeTable">
  <fieldConfiguration>
    <field name="inner_m">
      <editWidget type="Range">
        <config>
          <Option type="Map">
            <Option type="int" name="Precision" value="0"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="outer_m">
      <editWidget type="Range">
        <config>
          <Option type="Map">
            <Option type="int" name="Precision" value="0"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="area_km2">
      <editWidget type="Range">
        <config>
          <Option type="Map">
            <Option type="int" name="Precision" value="4"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="zone_pct">
      <editWidget type="Range">
        <config>
          <Option type="Map">
            <Option type="int" name="Precision" value="2"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="across_km2">
      <editWidget type="Range">
        <config>
          <Option type="Map">
            <Option type="int" name="Precision" value="4"/>
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
      <column type="field" name="zone" hidden="0" width="120"/>
      <column type="field" name="country" hidden="0" width="80"/>
      <column type="field" name="inner_m" hidden="0" width="80"/>
      <column type="field" name="outer_m" hidden="0" width="80"/>
      <column type="field" name="area_km2" hidden="0" width="110"/>
      <column type="field" name="zone_pct" hidden="0" width="90"/>
      <column type="field" name="across_km2" hidden="0" width="110"/>
      <column type="field" name="illustrative_km2" hidden="0" width="120"/>
      <column type="actions" hidden="1" width="-1"/>
    </columns>
  </attributetableconfig>
  <featformsuppress>0</featformsuppress>
  <editorlayout>generatedlayout</editorlayout>
  <layerGeometryType>4</layerGeometryType>
</qgis>
