<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.40.6-Bratislava" styleCategories="Forms|AttributeTable">
  <fieldConfiguration>
    <field name="protected_km2">
      <editWidget type="Range">
        <config>
          <Option type="Map">
            <Option type="int" name="Precision" value="4"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="gross_km2">
      <editWidget type="Range">
        <config>
          <Option type="Map">
            <Option type="int" name="Precision" value="4"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="unprotected_km2">
      <editWidget type="Range">
        <config>
          <Option type="Map">
            <Option type="int" name="Precision" value="4"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="pct_of_region">
      <editWidget type="Range">
        <config>
          <Option type="Map">
            <Option type="int" name="Precision" value="2"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="pct_of_region_in_country">
      <editWidget type="Range">
        <config>
          <Option type="Map">
            <Option type="int" name="Precision" value="2"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="double_count_factor">
      <editWidget type="Range">
        <config>
          <Option type="Map">
            <Option type="int" name="Precision" value="4"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="reported_km2">
      <editWidget type="Range">
        <config>
          <Option type="Map">
            <Option type="int" name="Precision" value="4"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="computed_km2">
      <editWidget type="Range">
        <config>
          <Option type="Map">
            <Option type="int" name="Precision" value="4"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="disc_km2">
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
      <column type="field" name="region" hidden="0" width="220"/>
      <column type="field" name="country" hidden="0" width="80"/>
      <column type="field" name="site_type" hidden="0" width="80"/>
      <column type="field" name="category" hidden="0" width="110"/>
      <column type="field" name="realm" hidden="0" width="90"/>
      <column type="field" name="level" hidden="0" width="80"/>
      <column type="field" name="protected_km2" hidden="0" width="-1"/>
      <column type="field" name="gross_km2" hidden="0" width="-1"/>
      <column type="field" name="unprotected_km2" hidden="0" width="-1"/>
      <column type="field" name="pct_of_region" hidden="0" width="-1"/>
      <column type="field" name="pct_of_region_in_country" hidden="0" width="-1"/>
      <column type="field" name="double_count_factor" hidden="0" width="-1"/>
      <column type="field" name="reported_km2" hidden="0" width="-1"/>
      <column type="field" name="computed_km2" hidden="0" width="-1"/>
      <column type="field" name="disc_km2" hidden="0" width="-1"/>
      <column type="field" name="illustrative_km2" hidden="0" width="-1"/>
      <column type="actions" hidden="1" width="-1"/>
    </columns>
  </attributetableconfig>
  <featformsuppress>0</featformsuppress>
  <editorlayout>generatedlayout</editorlayout>
  <layerGeometryType>4</layerGeometryType>
</qgis>
