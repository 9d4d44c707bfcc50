<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.40.6-Bratislava" styleCategories="Forms|AttributeTable">
  <conditionalstyles>
    <rowstyles>
      <style text_color_alpha="255" rule="&quot;late_days&quot; > 0" text_color="#8a1f16" background_color_alpha="255" name="&quot;late_days&quot; > 0" background_color="#f9e3df">
      </style>
      <style text_color_alpha="255" rule="&quot;slip_days&quot; > 0" text_color="#7a4a00" background_color_alpha="255" name="&quot;slip_days&quot; > 0" background_color="#fdf6e7">
      </style>
    </rowstyles>
    <fieldstyles/>
  </conditionalstyles>
</qgis>
