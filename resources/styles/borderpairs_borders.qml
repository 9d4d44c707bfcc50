<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.40.6-Bratislava" styleCategories="Forms|AttributeTable">
  <fieldConfiguration>
    <field name="shared_border_km">
      <editWidget type="Range">
        <config>
          <Option type="Map">
            <Option type="int" name="Precision" value="2"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="overlap_km2">
      <editWidget type="Range">
        <config>
          <Option type="Map">
            <Option type="int" name="Precision" value="4"/>
          </Option>
        </config>
      </editWidget>
    </field>
    <field name="least_distance_m">
      <editWidget type="Range">
        <config>
          <Option type="Map">
            <Option type="int" name="Precision" value="1"/>
          </Option>
        </config>
      </editWidget>
    </field>
  </fieldConfiguration>
  <attributetableconfig sortOrder="0" sortExpression="" actionWidgetStyle="dropDown">
    <columns>
      <column type="field" name="border" hidden="0" width="120"/>
      <column type="field" name="country_a" hidden="0" width="-1"/>
      <column type="field" name="country_b" hidden="0" width="-1"/>
      <column type="field" name="pairs_n" hidden="0" width="-1"/>
      <column type="field" name="adjoining_n" hidden="0" width="-1"/>
      <column type="field" name="overlapping_n" hidden="0" width="-1"/>
      <column type="field" name="near_n" hidden="0" width="-1"/>
      <column type="field" name="single_record_n" hidden="0" width="-1"/>
      <column type="field" name="sites_a_n" hidden="0" width="-1"/>
      <column type="field" name="sites_b_n" hidden="0" width="-1"/>
      <column type="field" name="unpaired_a_n" hidden="0" width="-1"/>
      <column type="field" name="unpaired_b_n" hidden="0" width="-1"/>
      <column type="field" name="shared_border_km" hidden="0" width="120"/>
      <column type="field" name="overlap_km2" hidden="0" width="-1"/>
      <column type="field" name="least_distance_m" hidden="0" width="120"/>
      <column type="field" name="illustrative_n" hidden="0" width="-1"/>
    </columns>
  </attributetableconfig>
  <featformsuppress>0</featformsuppress>
  <editorlayout>generatedlayout</editorlayout>
  <layerGeometryType>4</layerGeometryType>
</qgis>
