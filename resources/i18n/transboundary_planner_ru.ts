<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
    <context>
        <name>TransboundaryPlanner</name>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Protected areas</source>
            <translation>Охраняемые территории</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Coverage table</source>
            <translation>Таблица охвата</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>A row for each region, country, site type and category; levels all, realm, category.</source>
            <translation>Строка для каждого региона, страны, типа территории и категории; уровни all, realm, category.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Gaps</source>
            <translation>Пробелы</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>What is not protected, as polygons by region and country.</source>
            <translation>Что не охраняется: полигоны по регионам и странам.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>Field with the id of a site</source>
            <translation>Поле с идентификатором территории</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>Sites with overlap</source>
            <translation>Территории с перекрытием</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>Overlap table</source>
            <translation>Таблица перекрытий</translation>
        </message>
        <message>
            <location filename="../../processing/base.py" />
            <source>Countries</source>
            <translation>Страны</translation>
        </message>
        <message>
            <location filename="../../processing/base.py" />
            <source>Polygons of countries or other jurisdictions, by which everything is split.</source>
            <translation>Полигоны стран или других юрисдикций, по которым всё разделяется.</translation>
        </message>
        <message>
            <location filename="../../processing/loading.py" />
            <source>no geometry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/models.py" />
            <source>Models</source>
            <translation>Модели</translation>
        </message>
        <message>
            <location filename="../../processing/models.py" />
            <source>The model {file} could not be read.</source>
            <translation>Модель {file} не удалось прочитать.</translation>
        </message>
        <message>
            <location filename="../../processing/overlap_report.py" />
            <source>overlay</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/reading.py" />
            <source>Layer “{layer}” cannot be brought to longitude and latitude from its coordinate reference system ({crs}): save it in another one first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/reading.py" />
            <source>Feature {feature} of layer “{layer}” cannot be brought to longitude and latitude: check its coordinates and the layer's coordinate reference system.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/reading.py" />
            <source>Feature {feature} of layer “{layer}” has a geometry of type {type}, which cannot be used here: remove it, or select the features to use.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>km</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{km2}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>, </source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{first} or {last}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>at least one of {count} layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>no data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>not stated</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Before you use these numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>How this was measured</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Data sources</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>licence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>attribution</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>features: {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Made by {software} on {date}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>and {count} more in the table {table}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>of {whole} {km2}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Map with these layers: {layers}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Hatched and marked ~: the boundary is illustrative, not surveyed or official.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>country</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>By country</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>area, {km2}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>outside the jurisdiction layer (sea or gap)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>in both {first} and {last}: the layer's outlines overlap here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{name} (disputed, according to the layer)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>illustrative boundary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>of it on illustrative boundaries</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Countries are those of the layer {layer} (date: {date}), drawn as that source draws them. This report states no position on any boundary.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Areas are measured on the ellipsoid WGS 84, not on a map projection, and do not depend on settings of the project. Computing error: less than 1e-9 of each area; the accuracy of the boundaries themselves is that of their sources.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Edges count as drawn: straight lines in longitude and latitude, so that pieces add up to the whole.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Edges count as geodesics, the shortest lines on the ellipsoid.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Where two countries of the layer overlap, the ground is credited to neither but shown under both names; where no country reaches, it has a line of its own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>A hole in a country that no other country covers (a lake, a river) counts as part of that country.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Holes in countries (lakes, rivers) were left as the layer has them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Boundaries marked ~ are illustrative. Whatever rests on them is shown apart and must not be quoted as measured.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{layer}: {count} invalid geometries were repaired.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{layer}: {count} features were left out; the table of rejected ones says why.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Overlap analysis</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{part} of {area} {km2} lie in {overlays}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{pct} of the area of the sites in {sites} (sites: {count}), ground shared by several sites or overlays counted once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{sites}, all sites together</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>of it in the overlays</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Each square kilometre counts once, so the countries add up to the total.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>More countries</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>in the overlays, {km2}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>% of the part there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>% of the site</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>% of all sites</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>the site's part there, {km2}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>By site</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>site</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>all overlays, counted once</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>All sites, counted once</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>of which illustrative</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Where sites overlap each other the rows add up to more than the last line, which counts shared ground once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>~ The boundary of the site is illustrative, and so are its numbers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>By site and country</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>In {overlays}. Rows of one site may be added up over its countries; rows of different sites may not.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>By overlay</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Over all sites, counted once within each overlay. Overlays may overlap each other: do not add these rows up.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>By class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Over all sites, counted once within each class. Classes may overlap each other: do not add these rows up.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>by country, {km2}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Nothing is counted twice: sites that overlap each other, and overlays that overlap each other, are flattened before they are added up.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>What may be added up: countries within one site and one overlay. Not sites, overlays or classes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>The sites have no area.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/sources.py" />
            <source>Layer “{layer}” holds {found}, but {wanted} are needed here: choose another layer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/sources.py" />
            <source>Layer “{layer}” has no coordinate reference system: set it in the layer's properties, or add a .prj file beside its file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/sources.py" />
            <source>polygons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/sources.py" />
            <source>lines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/sources.py" />
            <source>points</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/sources.py" />
            <source>mixed geometries</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/sources.py" />
            <source>Layer “{layer}” is not a vector layer: choose another one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/sources.py" />
            <source>The layer “{layer}” given for “{parameter}” could not be loaded: check the path and the name of the layer in it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/models/coverage_and_overlap.model3" />
            <source>First measures how much of each range is protected, by country, and where the gaps are. Then measures how much of each site lies in the ranges and in those gaps. A site that counts as protected has nothing in the gaps; a proposed site, a biosphere reserve or an OECM, which does not count, shows there what it would add. Ground in two countries has both codes (A/B), ground in none has “-”; lakes and rivers belong to the country round them.</source>
            <translation>Сначала измеряет по странам, какая часть каждого ареала охраняется и где пробелы. Затем измеряет, какая часть каждой территории лежит в ареалах и в этих пробелах. У территории, которая засчитана как охраняемая, в пробелах нет ничего; проектируемая территория, биосферный резерват или OECM, которые не засчитываются, показывают там, что они добавили бы. Земля в двух странах получает оба кода (A/B), вне стран — «-»; озёра и реки относятся к окружающей их стране.</translation>
        </message>
        <message>
            <location filename="../../resources/models/coverage_and_overlap.model3" />
            <source>Polygons of species ranges, landscapes or other regions that are to be protected.</source>
            <translation>Полигоны ареалов видов, ландшафтов или других регионов, подлежащих охране.</translation>
        </message>
        <message>
            <location filename="../../resources/models/coverage_and_overlap.model3" />
            <source>How much of each range is protected, where the gaps are, and what each site holds of both.</source>
            <translation>Какая часть каждого ареала охраняется, где пробелы и что из того и другого приходится на каждую территорию.</translation>
        </message>
        <message>
            <location filename="../../resources/models/coverage_and_overlap.model3" />
            <source>Polygons of protected areas and of sites that are to become some; the field of their status is found by itself.</source>
            <translation>Полигоны охраняемых территорий и территорий, которые должны ими стать; поле их статуса находится само.</translation>
        </message>
        <message>
            <location filename="../../resources/models/coverage_and_overlap.model3" />
            <source>Features of one id, such as parcels, are one site in the overlap table.</source>
            <translation>Объекты с одним идентификатором, например участки, в таблице перекрытий считаются одной территорией.</translation>
        </message>
        <message>
            <location filename="../../resources/models/coverage_and_overlap.model3" />
            <source>Coverage, gaps and overlap in one run</source>
            <translation>Охват, пробелы и перекрытие за один запуск</translation>
        </message>
        <message>
            <location filename="../../resources/models/coverage_and_overlap.model3" />
            <source>A row for each site, overlay (the ranges, the gaps) and country; site_id “*” is all sites flattened.</source>
            <translation>Строка для каждой территории, каждого слоя (ареалы, пробелы) и страны; site_id «*» — все территории, объединённые без двойного счёта.</translation>
        </message>
        <message>
            <location filename="../../resources/models/coverage_and_overlap.model3" />
            <source>The sites with their attributes and area_km2, overlap_km2 and overlap_pct.</source>
            <translation>Территории с их атрибутами и полями area_km2, overlap_km2 и overlap_pct.</translation>
        </message>
        <message>
            <location filename="../../resources/models/coverage_and_overlap.model3" />
            <source>Ranges</source>
            <translation>Ареалы</translation>
        </message>
        <message>
            <location filename="../../processing/fields.py" />
            <source>Layer “{layer}” has no field “{field}”. Its fields are: {fields}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>~ Of these, {part} of {area} {km2} rest on illustrative boundaries (sites: {count}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{area} {km2} of the sites ({pct}) lie outside the jurisdiction layer: at sea, in gaps between its countries, or beyond its edge.</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
