<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.40.6-Bratislava" styleCategories="Forms|AttributeTable">
  <conditionalstyles>
    <rowstyles>
      <style text_color_alpha="255" rule="&quot;gap&quot; IS NOT NULL" text_color="#7a4a00" background_color_alpha="255" name="&quot;gap&quot; IS NOT NULL" background_color="#fdf6e7">
      </style>
    </rowstyles>
    <fieldstyles/>
  </conditionalstyles>
</qgis>
