<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.40.6-Bratislava" styleCategories="Forms|AttributeTable">
  <fieldConfiguration>
    <field name="value">
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
      <column type="field" name="group_id" hidden="0" width="90"/>
      <column type="field" name="country" hidden="0" width="80"/>
      <column type="field" name="measure" hidden="0" width="160"/>
      <column type="field" name="subject" hidden="0" width="220"/>
      <column type="field" name="value" hidden="0" width="120"/>
      <column type="field" name="illustrative" hidden="0" width="90"/>
      <column type="actions" hidden="1" width="-1"/>
    </columns>
  </attributetableconfig>
  <featformsuppress>0</featformsuppress>
  <editorlayout>generatedlayout</editorlayout>
  <layerGeometryType>4</layerGeometryType>
</qgis>
