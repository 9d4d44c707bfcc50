<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh" sourcelanguage="en">
    <context>
        <name>TransboundaryPlanner</name>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Border hygiene: gaps, overlaps, misfits</source>
            <translation>边界数据检查：缝隙、重叠与不符</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Where the data of two countries do not fit along their border, with a reason and an area; a repaired working copy if you ask for it.</source>
            <translation>两国/地区数据沿其边界不相符之处，含原因和面积；可按要求生成修正后的工作副本。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>border,gap,overlap,sliver,topology,repair,snap,country,transboundary,protected area,disputed</source>
            <translation>边界,缝隙,重叠,窄条,拓扑,修正,对齐,国家,跨境,保护地,争议</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Compares countries with each other, sites with their own country, and sites of different countries with each other, and lists each gap, overlap and misfit as a polygon with its reason, area and largest width.

What is narrower than the tolerance counts as one line drawn twice; wide rivers and the sea are no gaps. Disputed land is a class of its own and nobody's fault.

REPAIR makes a working copy of the sites by an explicit rule and lists all ground that it moves. The copy delimits nothing.</source>
            <translation>将各国家/地区相互比较、保护地与其所属国家/地区比较、不同国家/地区的保护地相互比较，并将每处缝隙、重叠和不符列为多边形，含原因、面积和最大宽度。

窄于容差的视为同一条线的两次绘制；宽阔的河流和海域不算缝隙。有争议的土地单列一类，不视为任何一方的差错。

REPAIR 按明确的规则生成保护地的工作副本，并列出所有变动的面积。该副本不具任何划界意义。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Sites</source>
            <translation>保护地</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>One or more polygon layers of protected areas. Without them only the countries are compared.</source>
            <translation>一个或多个保护地多边形图层。不提供时只比较国家/地区。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Field with the id of a site</source>
            <translation>保护地标识字段</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Features of one id in one layer are one site. Without it the usual fields (site_id, WDPAID) are tried, else every feature is a site.</source>
            <translation>同一图层中标识相同的要素算作一个保护地。未选择时尝试常用字段（site_id、WDPAID），否则每个要素为一个保护地。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Field with the name of a site</source>
            <translation>保护地名称字段</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Without it the usual fields (name, NAME_ENG) are tried.</source>
            <translation>未选择时尝试常用字段（name、NAME_ENG）。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Field with the country of a site</source>
            <translation>保护地所属国家/地区字段</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Codes or names in any spelling (RU, RUS, Russia), several with “;”. Without it, and where it is empty, a site's countries are those it enters deeper than the tolerance.</source>
            <translation>代码或名称，写法不限（RU、RUS、俄罗斯），多个以“;”分隔。未选择或为空时，保护地属于其伸入深度超过容差的国家/地区。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Tolerance (m)</source>
            <translation>容差 (m)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Outlines that run closer than this are one border drawn twice: the widest gap and the deepest sliver that REPAIR mends.</source>
            <translation>间距小于此值的轮廓视为同一边界的两次绘制，即 REPAIR 所修正的最宽缝隙和最深窄条。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Repaired copy of the sites</source>
            <translation>修正后的保护地副本</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>none: nothing is repaired. jurisdictions: slivers beyond the own country are cut off, and strips up to its border filled where a site's outline follows it. first_layer: the same against the sites of the first layer of INPUT, which stay as they are. Nothing farther than the tolerance is moved.</source>
            <translation>none：不作修正。jurisdictions：裁去超出所属国家/地区的窄条；保护地轮廓沿其边界延伸之处，填补到边界为止的条带。first_layer：以 INPUT 第一个图层的保护地为准作同样处理，该图层保持不变。任何移动都不超过容差。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Border faults</source>
            <translation>边界不符之处</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>A polygon for each gap, overlap and misfit, with reason, area and largest width.</source>
            <translation>每处缝隙、重叠和不符各一个多边形，含原因、面积和最大宽度。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Border faults by reason and country</source>
            <translation>按原因和国家/地区统计的不符之处</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Number and area by reason and countries; after the repair too, if any.</source>
            <translation>按原因和国家/地区统计的数量和面积；如有修正，也含修正后的数值。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>All sites with their attributes, their areas before and after, and the note that this is a working copy. Made when REPAIR is not “none”.</source>
            <translation>全部保护地及其属性、修正前后的面积，并注明为工作副本。REPAIR 不为“none”时生成。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Ground moved by the repair</source>
            <translation>修正所变动的面积</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Every piece that was cut off a site or filled in, with its area.</source>
            <translation>从保护地裁去或填补的每一部分及其面积。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Faults</source>
            <translation>问题</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Ground in gaps, counted once (km²)</source>
            <translation>缝隙面积，只计一次 (km²)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Ground in overlaps, counted once (km²)</source>
            <translation>重叠的面积，只计一次 (km²)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Ground of sites beyond their country, counted once (km²)</source>
            <translation>保护地超出所属国家/地区，只计一次 (km²)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Disputed land, counted once (km²)</source>
            <translation>有争议的土地，只计一次 (km²)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Ground of sites in no country (sea or wide gap, km²)</source>
            <translation>不属任何国家/地区：海域或宽缝隙 (km²)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Faults after the repair</source>
            <translation>修正后的不符之处</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Ground cut off by the repair (km²)</source>
            <translation>修正裁去的面积 (km²)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Ground filled in by the repair (km²)</source>
            <translation>修正填补的面积 (km²)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>INPUT and JURISDICTIONS are both empty: choose what is to be compared.</source>
            <translation>INPUT 和 JURISDICTIONS 均为空：请选择要比较的内容。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>The countries of the sites are not known: choose COUNTRY_FIELD, or a layer of countries as JURISDICTIONS.</source>
            <translation>保护地所属国家/地区未知：请选择 COUNTRY_FIELD，或将国家/地区图层选为 JURISDICTIONS。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>REPAIRED and MOVED need a rule: choose “jurisdictions” or another one as REPAIR.</source>
            <translation>REPAIRED 和 MOVED 需要规则：请将 REPAIR 选为“jurisdictions”或其他规则。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>REPAIR needs sites: choose layers as INPUT, or “none” for REPAIR.</source>
            <translation>REPAIR 需要保护地：请为 INPUT 选择图层，或将 REPAIR 选为“none”。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>REPAIR = “jurisdictions” needs a layer of countries: choose JURISDICTIONS, or another rule.</source>
            <translation>REPAIR 为“jurisdictions”时需要国家/地区图层：请选择 JURISDICTIONS，或其他规则。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>REPAIR = “first_layer” needs at least two layers of sites: the first stays as it is, the others are fitted to it.</source>
            <translation>REPAIR 为“first_layer”时至少需要两个保护地图层：第一个保持不变，其余与之对齐。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Looking along the borders</source>
            <translation>正在沿边界检查</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Repairing the copy</source>
            <translation>正在修正副本</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Looking at the repaired copy</source>
            <translation>正在检查修正后的副本</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Writing the results</source>
            <translation>正在写入结果</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Writing the report</source>
            <translation>正在写入报告</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Reading the countries</source>
            <translation>正在读取国家/地区</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Reading the sites</source>
            <translation>正在读取保护地</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Border pairs of sites</source>
            <translation>边界两侧的保护地配对</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Which sites of different countries meet, or lie near each other, over a border.</source>
            <translation>哪些不同国家/地区的保护地隔界相接或彼此邻近。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>border,pair,transboundary,neighbour,distance,shared border,protected area,cluster</source>
            <translation>边界,配对,跨境,相邻,距离,共有边界,保护地,自然保护区,国家公园,聚类</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Finds pairs of sites of different countries that adjoin, overlap or lie near each other, and records that lie in several countries.

Boundaries drawn independently seldom touch: those that run closer than the tolerance share the border, and overlaps less deep than it count as adjoining. Distances and lengths are geodesic (WGS 84) and do not depend on the layer's coordinate system.

The countries of a site are those its country field lists; without one, those it enters deeper than the tolerance. Sites that have a country in common are no pair. Points become discs of their reported area.</source>
            <translation>查找不同国家/地区中相接、重叠或邻近的保护地对，以及同属多个国家/地区的记录。

各自绘制的边界很少重合：间距小于容差的视为共有边界，深度不超过容差的重叠视为相接。距离和长度均为大地线长度 (WGS 84)，与图层的坐标参照系无关。

保护地所属国家/地区以国家/地区字段为准；没有该字段时，为其伸入深度超过容差的国家/地区。有共同国家/地区的保护地不构成配对。点变为上报面积的圆。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Protected areas of all countries as one layer: polygons, or points.</source>
            <translation>所有国家/地区的保护地，放在一个图层中：多边形或点。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Features of one id are one site. Without it the usual fields (SITE_PID, WDPA_PID, site_id) are tried, else every feature is a site.</source>
            <translation>标识相同的要素算作一个保护地。未选择时尝试常用字段（SITE_PID、WDPA_PID、site_id），否则每个要素为一个保护地。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>ISO codes or names, several with ; between them. Without it JURISDICTIONS must be given: a site's countries are then those it enters deeper than the tolerance.</source>
            <translation>ISO 代码或名称，多个以“;”分隔。未选择时必须提供 JURISDICTIONS：保护地属于其伸入深度超过容差的国家/地区。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Field with the IUCN category</source>
            <translation>IUCN 类别字段</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Without it the usual fields (IUCN_CAT) are tried.</source>
            <translation>未选择时尝试常用字段 (IUCN_CAT)。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Field with the reported area (km²)</source>
            <translation>上报面积字段 (km²)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>For points, which become discs of this area. Without it the usual fields (REP_AREA, reported_km2) are tried.</source>
            <translation>用于点，点会变成同等面积的圆。未选择时尝试常用字段（REP_AREA、reported_km2）。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Greatest distance of a pair (km)</source>
            <translation>配对的最大距离 (km)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Sites no farther from each other than this are a pair.</source>
            <translation>相距不超过此值的保护地构成配对。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Tolerance of boundaries (m)</source>
            <translation>边界容差 (m)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Boundaries that run closer than this share the border; what overlaps less deep than this adjoins.</source>
            <translation>间距小于此值的边界视为共有边界；重叠深度小于此值的视为相接。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Border pairs</source>
            <translation>边界两侧的保护地对</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>A line for each pair: the shared border, else the shortest link.</source>
            <translation>每对一条线：共有边界，否则为最短连线。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Sites with their pairs</source>
            <translation>保护地及其配对</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>The sites with their attributes, countries, number of pairs, distance to the nearest other country and group.</source>
            <translation>保护地及其属性、所属国家/地区、配对数、到最近的其他国家/地区的距离和分组。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Borders</source>
            <translation>边界</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>A row for each border: pairs by kind, sites, kilometres shared.</source>
            <translation>每条边界一行：各类配对、保护地、共有公里数。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Sites on a border without a partner</source>
            <translation>边界处没有配对的保护地</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Sites no farther from another country than the tolerance that have no pair: where the next joint reserve could be. Needs JURISDICTIONS.</source>
            <translation>距另一国家/地区不超过容差且没有配对的保护地：下一个联合保护地或可设在此处。需要 JURISDICTIONS。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Number of pairs</source>
            <translation>配对数</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Groups of sites connected over borders</source>
            <translation>隔界相连的保护地组数</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Shared border, counted once (km)</source>
            <translation>共有边界，只计一次 (km)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Nothing says in which country a site of layer “{layer}” lies: choose its COUNTRY_FIELD, or a layer of countries as JURISDICTIONS.</source>
            <translation>无从得知图层“{layer}”的保护地位于哪个国家/地区：请选择 COUNTRY_FIELD，或将国家/地区图层选为 JURISDICTIONS。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>UNPAIRED needs to know where borders are: choose a layer of countries as JURISDICTIONS, or leave UNPAIRED out.</source>
            <translation>UNPAIRED 需要知道边界的位置：请将国家/地区图层选为 JURISDICTIONS，或不使用 UNPAIRED。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Looking for pairs</source>
            <translation>正在查找配对</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Buffer zones by country</source>
            <translation>按国家/地区划分的缓冲区</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Zones round sites at true distances, no ground twice, split at the border.</source>
            <translation>按真实距离在保护地周围划定分区，面积不重复，并沿边界切分。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>buffer,buffer zone,transition area,biosphere reserve,MAB,ring,geodesic,distance,country,border,transboundary,protected area</source>
            <translation>缓冲,缓冲区,过渡区,生物圈保护区,MAB,环,大地线,距离,国家,边界,跨境,保护地,自然保护区,国家公园</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Draws zones round sites, such as the buffer zone and the transition area of a biosphere reserve.

Distances are true ones on the ellipsoid (WGS 84), whatever the coordinate systems. Zones never overlap each other and never cover a site: a point belongs to the innermost zone that any site gives it and, among the sites that give it that zone, to the nearest one. So areas add up, and nothing counts twice.

With countries every piece is labelled with the country it lies in; across_border marks what lies in another country than its site: there the neighbour would have to act.</source>
            <translation>在保护地周围划定分区，例如生物圈保护区的缓冲区和过渡区。

无论采用何种坐标系，距离均为椭球面 (WGS 84) 上的真实距离。各分区互不重叠，也不覆盖任何保护地：一个点归入各保护地所给出的最内侧分区；若有多个保护地给出该分区，则归最近的一个。因此面积可以相加，不会重复计算。

提供国家/地区图层时，每个部分都标明所在国家/地区；across_border 标出不在其保护地所属国家/地区之内的部分：那里需由邻国采取行动。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Points, lines or polygons. Points with a reported area (REP_AREA, reported_km2) become discs of that area.</source>
            <translation>点、线或多边形。带有上报面积（REP_AREA、reported_km2）的点会变成同等面积的圆。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Features of one id, such as parcels, are one site. Without it every feature is a site, and its feature id the site's.</source>
            <translation>标识相同的要素（例如地块）算作一个保护地。未选择时每个要素为一个保护地，以要素 ID 为标识。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>For tables and the report. Without it the usual fields (name, NAME_ENG) are tried.</source>
            <translation>用于表格和报告。未选择时尝试常用字段（name、NAME_ENG）。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Zones</source>
            <translation>分区</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Name and outer distance in km of each zone: buffer=5; transition=20. The decimal sign is a point. The core is the site itself.</source>
            <translation>每个分区的名称和外缘距离（km）：buffer=5; transition=20。小数点用“.”。核心区即保护地本身。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Field with the own country of a site</source>
            <translation>保护地所属国家/地区字段</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>One code or several (RUS;CHN). Where it is empty, a site belongs to every country that it enters deeper than 250 m.</source>
            <translation>一个或多个代码 (RUS;CHN)。为空时，保护地属于其伸入深度超过 250 m 的每个国家/地区。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Draw zones round several sites together</source>
            <translation>多个保护地共用分区</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>none: each site has its own zones. field: sites of one value of DISSOLVE_FIELD have common ones. all: all sites have.</source>
            <translation>none：每个保护地有各自的分区。field：DISSOLVE_FIELD 值相同的保护地共用分区。all：全部保护地共用分区。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Field with the group of a site</source>
            <translation>保护地分组字段</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>For “field”. Where it is empty, the site keeps its own zones.</source>
            <translation>用于“field”。为空时，保护地保留各自的分区。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Zones only within</source>
            <translation>分区仅限于以下范围</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Polygons, such as land. Zones outside of them are cut off, sites are not.</source>
            <translation>多边形，例如陆地。范围之外的分区会被裁去，保护地不裁。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>No zones within</source>
            <translation>以下范围内不设分区</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Polygons, such as settlements or other designations. Sites are not cut.</source>
            <translation>多边形，例如居民点或其他划定区域。保护地不裁。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Add the sites as zone “core”</source>
            <translation>将保护地作为分区“core”加入</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>The sites themselves come into the result too, where they have an area.</source>
            <translation>保护地本身（如有面积）也写入结果。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Field that multiplies the distances</source>
            <translation>距离倍数字段</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>A number above 0: with 2 all zones of a site reach twice as far, with 1 as usual.</source>
            <translation>大于 0 的数：为 2 时该保护地的所有分区距离加倍，为 1 时不变。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Tolerance of the boundaries (m)</source>
            <translation>边界容差 (m)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>How far a zone's boundary may lie off its true distance. Without it: a ten thousandth of the distance, at least 0.1 m.</source>
            <translation>分区边界与真实距离之间允许的偏差。未填写时为距离的万分之一，且不小于 0.1 m。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Buffer zones</source>
            <translation>缓冲区</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>A polygon for each site, zone and country, with its area and inner and outer distance.</source>
            <translation>每个保护地、分区和国家/地区各一个多边形，含面积及内缘、外缘距离。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Zone table</source>
            <translation>分区表</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>A row for each zone, country and site; site_id “*” is all sites together.</source>
            <translation>每个分区、国家/地区和保护地各一行；site_id 为“*”表示全部保护地。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Features left out</source>
            <translation>未计入的要素</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Features that could not be used, with the reason.</source>
            <translation>无法使用的要素及其原因。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Area of all pieces (km²)</source>
            <translation>全部分区的面积 (km²)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Of it across the border of its site (km²)</source>
            <translation>其中位于边界对侧 (km²)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Number of pieces</source>
            <translation>部分数</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>TOLERANCE_M is {tolerance}: give metres above 0 and at most a tenth of the smallest distance ({most} m), or leave it empty.</source>
            <translation>TOLERANCE_M 为 {tolerance}：请填写大于 0 且不超过最小距离十分之一（{most} m）的米数，或留空。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>DISSOLVE is “field”: choose the field as DISSOLVE_FIELD too.</source>
            <translation>DISSOLVE 为“field”：请同时选择字段 DISSOLVE_FIELD。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Zones in the order of their distances: {zones}.</source>
            <translation>按距离排列的分区：{zones}。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Drawing the zones</source>
            <translation>正在绘制分区</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Zones of {layer}</source>
            <translation>{layer} 的分区</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Reading what cuts the zones</source>
            <translation>正在读取用于裁剪分区的图层</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Looking for the own country of each site</source>
            <translation>正在确定各保护地所属国家/地区</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Splitting the zones by country</source>
            <translation>正在按国家/地区切分分区</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkplan.py" />
            <source>Check an action plan</source>
            <translation>检查行动计划</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkplan.py" />
            <source>What is late, one-sided, unmeasurable, without a treaty or broken, on a day.</source>
            <translation>在某一日，哪些事项逾期、单方、无法衡量、没有条约依据或结构有误。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkplan.py" />
            <source>plan,action plan,check,overdue,late,deadline,one-sided,approval,treaty,completeness</source>
            <translation>计划,行动计划,检查,逾期,期限,单方,批准,条约,完整度</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkplan.py" />
            <source>Looks at a plan as it stands on a day: overdue and postponed items, items that only one country leads or pays, objectives that cannot be measured, items without a legal instrument or beyond its end, missing approvals, broken structure, steps of the process that nobody serves, places whose layer is gone.

Every finding has a severity (error, warning, note) and a sentence in the language of the interface. For scripts FAIL_ON ends the run with exit code 1; the table is written before.</source>
            <translation>按某一日的状况检查计划：逾期和延期的事项，仅由一国负责或出资的事项，无法衡量的目标，没有法律文书或晚于其失效日期的事项，缺少的批准，有误的结构，没有事项对应的进程步骤，图层已不存在的地点。

每项发现都有严重程度（错误、警告、提示）和一句以界面语言写成的说明。用于脚本时，FAIL_ON 使运行以退出代码 1 结束；表格在此之前写入。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkplan.py" />
            <source>The GeoPackage of the plan. It is only read.</source>
            <translation>计划的 GeoPackage。仅读取。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkplan.py" />
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkplan.py" />
            <source>The day on which something is late or not. Without it today.</source>
            <translation>据以判断是否逾期的日期。未填写时为今天。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkplan.py" />
            <source>Due soon means within (days)</source>
            <translation>即将到期的天数范围（天）</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkplan.py" />
            <source>Items that are due within so many days of that day are noted.</source>
            <translation>自该日起若干天内到期的事项会予以提示。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkplan.py" />
            <source>Fail on</source>
            <translation>运行失败的条件</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkplan.py" />
            <source>never: findings are told and nothing else. error, warning, note: the run ends as failed (exit code 1) when there is a finding as grave as that or graver, after the table is written.</source>
            <translation>never：只报告发现，不作其他处理。error、warning、note：存在达到或高于该严重程度的发现时，在写入表格之后以失败（退出代码 1）结束运行。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkplan.py" />
            <source>Findings</source>
            <translation>检查发现</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkplan.py" />
            <source>A row for each finding, the gravest first.</source>
            <translation>每项发现一行，最严重的在前。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkplan.py" />
            <source>Errors</source>
            <translation>错误</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkplan.py" />
            <source>Warnings</source>
            <translation>警告</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkplan.py" />
            <source>Notes</source>
            <translation>提示</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkplan.py" />
            <source>On {day}: {errors} errors, {warnings} warnings, {notes} notes.</source>
            <translation>截至 {day}：错误 {errors} 项，警告 {warnings} 项，提示 {notes} 项。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkplan.py" />
            <source>{plan} has {count} findings as grave as FAIL_ON={fail_on} or graver, the first: {finding} All results are written.</source>
            <translation>{plan} 有 {count} 项发现达到或高于 FAIL_ON={fail_on}，第一项：{finding}全部结果已写入。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Check of a zonation</source>
            <translation>功能分区检查</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Cores without a buffer, gaps, overlaps, and zones that stop at a border.</source>
            <translation>没有缓冲区的核心区、空隙、重叠，以及在边界处中断的分区。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>zonation,zoning,zone,core,buffer,transition,biosphere reserve,MAB,gap,overlap,border,transboundary,check</source>
            <translation>功能分区,分区,核心区,缓冲区,过渡区,实验区,生物圈保护区,MAB,空隙,重叠,边界,跨境,检查</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Looks for faults in the zones of protected areas: cores that no buffer encloses, gaps, overlaps, and zones that stop at a border while nothing goes on on the other side.

Names of zones are mapped to the codes core, buffer, transition, restricted_use, recreation and other. The names of UNESCO MAB, China and Russia are known; these are suggestions, and MAPPING comes before them. A name that nobody has mapped is listed and counts as other.

Distances, areas and lengths are those of the ellipsoid WGS 84. What is narrower or shorter than the tolerance is a matter of drawing.</source>
            <translation>查找保护地分区中的问题：没有被缓冲区包围的核心区、空隙、重叠，以及在边界处中断、对侧没有延续的分区。

分区名称对应到代码 core、buffer、transition、restricted_use、recreation 和 other。联合国教科文组织 MAB、中国和俄罗斯的名称均已收录，但只是建议，以 MAPPING 为准。没有对应关系的名称会列出，并按 other 处理。

距离、面积和长度均在 WGS 84 椭球面上测算。比容差更窄或更短的，视为绘制误差。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Polygons of zones, of one reserve or of many, on one side of a border or on both.</source>
            <translation>一个或多个保护地的分区多边形，位于边界一侧或两侧均可。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Field with the name of a zone</source>
            <translation>分区名称字段</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Without it the usual names are tried: zone, zone_name, 分区, зона.</source>
            <translation>未选择时尝试常用的字段名：zone、zone_name、分区、зона。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Field with the reserve of a zone</source>
            <translation>分区所属保护地字段</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Zones of one code in different reserves are different zones. Without it all zones are of one reserve.</source>
            <translation>不同保护地中代码相同的分区是不同的分区。未选择时，所有分区属于同一保护地。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Field with the country of a zone</source>
            <translation>分区所属国家/地区字段</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Code or name of the country that answers for the zone. Without it, or where it is empty, the ground decides.</source>
            <translation>负责该分区的国家/地区的代码或名称。未选择或为空时，以分区的实际位置为准。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Outlines that zones ought to fill</source>
            <translation>应由分区填满的轮廓</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>With it a gap is ground of an outline in no zone. Without it gaps are holes in the zones, and strips between zones narrower than the tolerance.</source>
            <translation>提供后，空隙指轮廓内不属任何分区的部分。不提供时，空隙指各分区中的空洞，以及分区之间窄于容差的条带。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Field with the reserve of an outline</source>
            <translation>轮廓所属保护地字段</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Without it SITE_FIELD is tried, then the usual fields (site_id, name).</source>
            <translation>未选择时先尝试 SITE_FIELD，再尝试常用字段（site_id、name）。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Names of zones and their codes</source>
            <translation>分区名称及其代码</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>name</source>
            <translation>名称</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>code</source>
            <translation>代码</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Your own names, before those that are known: code is core, buffer, transition, restricted_use, recreation or other. Case, spaces and width of letters do not matter. On the command line: “name=code; name=code”.</source>
            <translation>您自己的名称，优先于已收录的名称：代码为 core、buffer、transition、restricted_use、recreation 或 other。大小写、空格和全角半角不影响匹配。命令行写法：“名称=代码; 名称=代码”。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>File with names of zones and their codes</source>
            <translation>分区名称及代码文件</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>CSV with the columns name and code, or JSON with names and codes. It comes before the known names, and after the table.</source>
            <translation>含 name 和 code 列的 CSV，或由名称和代码组成的 JSON。优先于已收录的名称，次于上面的表格。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>What is nearer than this adjoins; gaps and overlaps narrower than this are slivers; stretches shorter than this are not reported.</source>
            <translation>距离小于此值视为相接；窄于此值的空隙和重叠视为窄条；短于此值的线段不报告。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Least area of a gap or overlap (km²)</source>
            <translation>空隙或重叠的最小面积 (km²)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Smaller ones are counted in the log and not reported.</source>
            <translation>更小的只在日志中计数，不予报告。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Gaps and overlaps</source>
            <translation>空隙与重叠</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Faults of ground as polygons, with reason, zones, reserves, countries and area.</source>
            <translation>面状问题的多边形，含原因、分区、保护地、国家/地区和面积。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Faults along outlines</source>
            <translation>沿轮廓的问题</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Outlines of cores without a buffer, and borders at which zones stop.</source>
            <translation>没有缓冲区的核心区轮廓，以及分区中断处的边界。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Zonation faults table</source>
            <translation>分区问题表</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Number, area and length of the faults by reason, zones, reserves, countries.</source>
            <translation>按原因、分区、保护地和国家/地区统计的问题数量、面积和长度。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Number of faults</source>
            <translation>问题数量</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Area of the gaps (km²)</source>
            <translation>空隙面积 (km²)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Area of the overlaps, counted once (km²)</source>
            <translation>重叠面积，只计一次 (km²)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Outline of cores with nothing behind it (km)</source>
            <translation>外侧无任何分区的核心区轮廓 (km)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Layer “{layer}” has no field that is known to hold names of zones: choose one of {fields} as ZONE_FIELD.</source>
            <translation>图层“{layer}”没有已知的分区名称字段：请从 {fields} 中选择一个作为 ZONE_FIELD。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>TOLERANCE_M is {value}: choose a distance from {least} to {most} m.</source>
            <translation>TOLERANCE_M 为 {value}：请选择 {least} 至 {most} m 之间的距离。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>MIN_AREA_KM2 is {value}: choose 0 or more.</source>
            <translation>MIN_AREA_KM2 为 {value}：请选择不小于 0 的值。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Looking for faults</source>
            <translation>正在查找问题</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Reading the zones</source>
            <translation>正在读取分区</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Coverage of regions by protected areas</source>
            <translation>保护地对各区域的覆盖</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>How much of each range, landscape or country is protected, and where the gaps are.</source>
            <translation>每个分布区、景观或国家有多少受到保护，空缺在哪里。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>coverage,protected area,gap,range,country,OECM,WDPA,WDPCA,transboundary,IUCN category</source>
            <translation>覆盖,保护地,自然保护区,国家公园,空缺,分布区,国家,OECM,WDPA,WDPCA,跨境,IUCN 类别</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Measures how much of each region is protected, by country and IUCN category, and where the gaps are. Protected areas are flattened: ground that several cover is credited to the first in the order of IUCN category, year and id. Points with a reported area become discs of that area; disc_km2 says what only discs cover.

Rows of one level and site type add up over country and category; unprotected_km2 stands in the rows of level “all”. OECM rows hold what OECMs add to protected areas.</source>
            <translation>按国家/地区和 IUCN 类别测算每个区域有多少受到保护、空缺在哪里。保护地之间的重叠会被消除：多个保护地共同覆盖的面积，按 IUCN 类别、年份、标识的顺序计入排在最前的一个。带有上报面积的点会变成同等面积的圆；disc_km2 表示仅由圆覆盖的面积。

同一级别、同一类型的行可以按国家/地区和类别相加；unprotected_km2 列在级别为“all”的行中。OECM 的行是 OECM 在保护地之外新增的面积。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Protected areas</source>
            <translation>保护地</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>One or more layers of polygons and of points (with a reported area in km²).</source>
            <translation>一个或多个多边形图层和点图层（点须带有以 km² 为单位的上报面积）。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Regions</source>
            <translation>区域</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Polygons of species ranges, landscapes or countries: what is to be protected.</source>
            <translation>物种分布区、景观或国家的多边形，即需要保护的对象。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Field with the name of a region</source>
            <translation>区域名称字段</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Features of one name are one region. Without it the usual name fields are tried, else every feature is a region.</source>
            <translation>名称相同的要素算作一个区域。未选择时尝试常用的名称字段，否则每个要素为一个区域。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>PA: protected areas. OECM: other effective area-based conservation measures, flattened after the protected areas and listed in rows of their own.</source>
            <translation>PA：保护地。OECM：其他有效的区域保护措施，在保护地之后计入并单独成行。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Field with the status</source>
            <translation>状态字段</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Field with the year of status</source>
            <translation>状态年份字段</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Field with the site type (PA or OECM)</source>
            <translation>保护地类型字段（PA 或 OECM）</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Field with the realm (land or sea)</source>
            <translation>陆海类型字段</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Without it the names of the WDPA, of the WDPCA and of this plugin are tried.</source>
            <translation>未填写时尝试 WDPA、WDPCA 和本插件所用的字段名。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Coverage table</source>
            <translation>覆盖表</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>A row for each region, country, site type and category; levels all, realm, category.</source>
            <translation>每个区域、国家/地区、保护地类型和类别各一行；级别为 all、realm、category。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Gaps</source>
            <translation>保护空缺</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>What is not protected, as polygons by region and country.</source>
            <translation>未受保护的部分，按区域和国家/地区划分的多边形。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Records left out</source>
            <translation>未计入的记录</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Records that do not count or could not be used, with the reason.</source>
            <translation>不计入或无法使用的记录及其原因。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Area of all regions, flattened (km²)</source>
            <translation>全部区域的面积，重叠只计一次 (km²)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Of it protected (km²)</source>
            <translation>其中受保护 (km²)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Of it protected (%)</source>
            <translation>其中受保护 (%)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Records read</source>
            <translation>读取的记录数</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Records counted</source>
            <translation>计入的记录数</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>INPUT is empty: choose at least one layer.</source>
            <translation>INPUT 为空：请至少选择一个图层。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Measuring</source>
            <translation>正在测算</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Reading the protected areas</source>
            <translation>正在读取保护地</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Reading the regions</source>
            <translation>正在读取区域</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>Create an action plan</source>
            <translation>创建行动计划</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>A joint plan out of a template, for these sites, countries and years.</source>
            <translation>按模板为指定的保护地、国家/地区和年限制定联合计划。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>plan,action plan,checklist,template,transboundary,reserve,mid-term,Miradi,treaty</source>
            <translation>计划,行动计划,清单,模板,跨境,保护地,中期,Miradi,条约</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>Makes the GeoPackage of an action plan out of a template: objectives, actions and a checklist of activities with dates, indicators and legal instruments, in English, Russian and Chinese. Sites, or a joint reserve, become the plan's places.

A file that exists is never replaced. Every later edit is kept with who, when, and what stood there before.</source>
            <translation>按模板生成行动计划的 GeoPackage：目标、行动以及活动清单，含日期、指标和法律文书，有中文、英文和俄文。各保护地或联合保护地成为计划的地点。

绝不替换已有的文件。此后的每次修改都会记录：何人、何时，以及修改前的内容。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>Template</source>
            <translation>模板</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>transboundary_reserve: a mid-term plan made of the 16 steps of transboundary conservation, for any countries. land_of_big_cats: the demonstration, 14 actions of Russia and China for five years (illustrative, no official plan).</source>
            <translation>transboundary_reserve：由跨境保护的 16 个步骤构成的中期计划，适用于任何国家/地区。land_of_big_cats：演示，俄罗斯和中国五年内的 14 项行动（仅供示意，并非正式计划）。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>Title of the plan</source>
            <translation>计划名称</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>In the language of the interface; other languages can be added later. Without it the template's title, in all its languages.</source>
            <translation>使用界面语言；其他语言可以以后添加。未填写时采用模板的名称及其所有语言。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>Countries</source>
            <translation>国家/地区</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>Codes (ISO 3166-1) or names of the countries whose plan it is, such as RUS CHN. Without it those of the template; the one for any countries has none.</source>
            <translation>计划所属国家/地区的代码 (ISO 3166-1) 或名称，例如 RUS CHN。未填写时采用模板中的国家/地区；通用模板没有指定。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>Plan</source>
            <translation>计划</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>Action plan</source>
            <translation>行动计划</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>The GeoPackage of the new plan. A file that exists is refused, never replaced.</source>
            <translation>新计划的 GeoPackage。已有的文件会被拒绝，绝不替换。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>Items of the plan</source>
            <translation>计划事项</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>Places of the plan</source>
            <translation>计划地点</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>First day</source>
            <translation>开始日期</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>Without it the template's, if it has one.</source>
            <translation>未填写时采用模板的日期（如有）。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>Last day</source>
            <translation>结束日期</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>No item of the plan ends later. Without it YEARS, else as long as the template.</source>
            <translation>计划中的任何事项都不晚于此日结束。未填写时按 YEARS，否则与模板的期限相同。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>Years, instead of a last day</source>
            <translation>年数（代替结束日期）</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>The plan ends so many years after its first day, on the day before.</source>
            <translation>计划在开始日期起若干年后的前一天结束。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>Sites or a joint reserve, polygons or points: they become places of the plan.</source>
            <translation>保护地或联合保护地，多边形或点：它们成为计划的地点。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>By it a place finds its feature again. Without it the usual fields (site_id, wdpaid) are tried, else the feature id, which a copy of the layer may change.</source>
            <translation>地点据此找回对应的要素。未选择时尝试常用字段（site_id、wdpaid），否则使用要素 ID，而图层副本可能会改变它。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>Without it name_en, name_ru and name_zh, or the usual fields, are taken. A name whose field does not say the language is filed by its letters.</source>
            <translation>未选择时采用 name_en、name_ru 和 name_zh，或常用字段。字段未说明语言的名称按其文字归类。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>The places are sensitive</source>
            <translation>地点敏感</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>Sensitive places leave exports and reports as their cell of 0.1 degrees only, without name and layer. A field sensitive of the layer says it for single sites.</source>
            <translation>敏感地点在导出文件和报告中只显示所在的 0.1 度网格，不含名称和图层。图层的 sensitive 字段可逐个保护地指定。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>Give DUE or YEARS, not both: leave one of them out.</source>
            <translation>DUE 和 YEARS 只能填写一个：请删去其中之一。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>Layer “{layer}” is temporary, and the places will not find it again: save it first.</source>
            <translation>图层“{layer}”是临时图层，地点以后无法找回它：请先保存。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>Writing the plan</source>
            <translation>正在写入计划</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>“{value}” in COUNTRIES is no country: write codes of three letters (ISO 3166-1), like RUS CHN.</source>
            <translation>COUNTRIES 中的“{value}”不是国家/地区：请填写三字母代码 (ISO 3166-1)，例如 RUS CHN。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>Export an action plan</source>
            <translation>导出行动计划</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>The plan as a table to edit or pass on, without what stays at home.</source>
            <translation>将计划导出为表格，供编辑或转交，不含内部信息。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>plan,action plan,export,CSV,XLSX,Excel,spreadsheet,exchange,Miradi</source>
            <translation>计划,行动计划,导出,CSV,XLSX,Excel,电子表格,交换,Miradi</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>Writes the whole plan, with all languages and codes, to one table (CSV) or to a workbook with a sheet for each kind (XLSX). Budgets, internal notes and the exact position of sensitive places stay at home unless they are asked for.

The plan remembers what was sent: a file that comes back edited is merged with it by “Import an action plan”. Leave the columns kind and id and the row file as they are.</source>
            <translation>将整个计划连同所有语言和代码写入一张表 (CSV)，或写入每类一个工作表的工作簿 (XLSX)。预算、内部备注和敏感地点的准确位置除非要求，否则不导出。

计划会记住发出的内容：改好后返回的文件可用“导入行动计划”合并。请勿改动 kind 和 id 两列以及 file 行。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>The GeoPackage of the plan.</source>
            <translation>计划的 GeoPackage。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>Format</source>
            <translation>格式</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>csv: one table in UTF-8. xlsx: a workbook with a sheet for each kind. Without it the ending of the file decides.</source>
            <translation>csv：一张 UTF-8 编码的表。xlsx：每类一个工作表的工作簿。未选择时由文件扩展名决定。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>With budgets</source>
            <translation>包含预算</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>Budgets, what was spent, and exchange rates leave too.</source>
            <translation>同时导出预算、支出和汇率。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>With internal notes</source>
            <translation>包含内部备注</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>The fields internal_note leave too.</source>
            <translation>同时导出 internal_note 字段。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>With exact places</source>
            <translation>包含准确位置</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>Sensitive places leave with position, name and layer, not as their cell of 0.1 degrees, and layers with the folders they lie in.</source>
            <translation>敏感地点连同位置、名称和图层一并导出，而不是 0.1 度网格；图层连同所在文件夹一并导出。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>Codes as Miradi shows them</source>
            <translation>按 Miradi 的用语显示代码</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>Status, result, priority, rating, trend and confidence in Miradi's words: Scheduled for Planned; MinorIssues is Minor Issues of an action, but Partially Achieved of an objective. The import takes both.</source>
            <translation>状态、结果、优先级、评级、趋势和可信度采用 Miradi 的用语：Planned 写作 Scheduled；MinorIssues 对行动写作 Minor Issues，对目标写作 Partially Achieved。两种写法均可导入。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>Table of the plan</source>
            <translation>计划表</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>Workbook</source>
            <translation>工作簿</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>A file ending .csv or .xlsx.</source>
            <translation>扩展名为 .csv 或 .xlsx 的文件。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>Records in the file</source>
            <translation>文件中的记录数</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>Number of this version</source>
            <translation>此版本的编号</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>OUTPUT is {path} and FORMAT is {format}: make the two agree.</source>
            <translation>OUTPUT 为 {path}，而 FORMAT 为 {format}：请使两者一致。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>OUTPUT could not be written ({reason}): check the space on its disk.</source>
            <translation>无法写入 OUTPUT（{reason}）：请检查磁盘空间。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>{path} can only be read, so the plan does not remember this version: what comes back cannot be merged into it.</source>
            <translation>{path} 为只读，计划无法记住此版本：返回的文件将不能与其合并。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Harmonise protected areas</source>
            <translation>保护地数据统一</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Protected areas of national and global tables under one schema, with what is missing, unmapped or there twice.</source>
            <translation>将国家和全球的保护地数据表统一为同一数据格式，并指出缺失、未对应和重复之处。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>harmonise,schema,mapping,protected area,WDPA,WDPCA,OpenStreetMap,duplicates,merge,country code,transboundary,IUCN category</source>
            <translation>统一,数据格式,字段对应,保护地,自然保护区,国家公园,WDPA,WDPCA,OpenStreetMap,重复,合并,国家代码,跨境,IUCN 类别</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Brings layers of protected areas from different sources (WDPA, WDPCA, Russian and Chinese national tables, OpenStreetMap, others) under one schema. Columns are found by name; a mapping file can say more, and the one that was used can be saved and edited. Native names, designations and ids are kept beside the codes. What no mapping knows stays as it is written and is listed.

The same site in two inputs is reported with its overlap and the likeness of the names, and merged only when asked.</source>
            <translation>将不同来源（WDPA、WDPCA、俄罗斯和中国的国家数据表、OpenStreetMap 等）的保护地图层统一为同一数据格式。各列按名称识别；对应文件可作补充，本次所用的对应关系也可保存后修改。原文名称、称号和标识与代码一并保留。没有对应关系的内容保持原样并列出。

同一保护地出现在两个输入图层时，会报告其重叠和名称相似度；只有在要求时才合并。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>One or more layers of polygons and of points, in the order of your trust in them.</source>
            <translation>一个或多个多边形图层和点图层，按可信程度从高到低排列。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Mapping file</source>
            <translation>对应文件</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>JSON that says which column fills which field and what values mean; it goes before the mappings of the plugin. Start from a saved MAPPING_USED.</source>
            <translation>JSON 文件，说明各字段取自哪一列、各值的含义；优先于插件自带的对应关系。可从保存的 MAPPING_USED 开始编写。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Names of the result's fields</source>
            <translation>结果的字段名</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>harmonised: the schema of this plugin. wdpca: names and codes of the WDPCA.</source>
            <translation>harmonised：本插件的数据格式。wdpca：WDPCA 的字段名和代码。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Points</source>
            <translation>点</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>keep: points stay points, in a layer of their own. discs: those with a reported area become discs of that area, marked as illustrative.</source>
            <translation>keep：点仍为点，放入单独的图层。discs：带有上报面积的点变为同等面积的圆，并标为示意边界。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>PA: protected areas. OECM: other effective area-based conservation measures.</source>
            <translation>PA：保护地。OECM：其他有效的区域保护措施。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Suggest IUCN categories by national class</source>
            <translation>按国内类型建议 IUCN 类别</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Fills an empty category where the national class suggests just one, and says so in the field iucn_suggestion. A given category is never changed.</source>
            <translation>国内类型只对应一个类别时，填入空缺的类别，并在 iucn_suggestion 字段中注明。已有的类别不会改动。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Keep unmapped columns</source>
            <translation>保留未对应的列</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Their values come along as JSON, in the field native_attributes.</source>
            <translation>其值以 JSON 形式保存在 native_attributes 字段中。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Take the mapping from the project</source>
            <translation>使用工程中的对应关系</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>The one that an earlier run stored with STORE_MAPPING, if no file is given.</source>
            <translation>未指定文件时，使用此前以 STORE_MAPPING 存入工程的对应关系。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Store the mapping in the project</source>
            <translation>将对应关系存入工程</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>The mapping that was used, with a place for each unmapped value.</source>
            <translation>本次所用的对应关系，并为每个未对应的值留出位置。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Merge the same site of two layers</source>
            <translation>合并两个图层中的同一保护地</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>The record of the earlier layer stays, the other fills its gaps, both sources are named. Off: they are only reported.</source>
            <translation>保留靠前图层的记录，由另一条补全其空缺，并注明两个来源。不勾选时只报告，不合并。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Least overlap of the same site (%)</source>
            <translation>同一保护地的最小重叠 (%)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Of the smaller polygon, and for one site of both together too.</source>
            <translation>占较小多边形的比例；判定为同一保护地时，还须占两者合并面积的这一比例。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Least likeness of the names (0 to 1)</source>
            <translation>名称的最低相似度（0 至 1）</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>1: equal but for case, accents, alphabet and words such as “national park”. 0: names do not matter.</source>
            <translation>1：除大小写、重音符号、文字和“国家公园”之类的词外完全相同。0：不考虑名称。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Harmonised protected areas</source>
            <translation>统一后的保护地</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Polygons, and points that became discs, with the fields of the chosen schema.</source>
            <translation>多边形以及变为圆的点，字段按所选数据格式。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Harmonised points</source>
            <translation>统一后的点</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>The records that are points and stay so, with the same fields.</source>
            <translation>仍为点的记录，字段相同。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Unmapped columns and values</source>
            <translation>未对应的列和值</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>What filled no field or is no known code, and how often.</source>
            <translation>未填入任何字段或不是已知代码的内容及其出现次数。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Missing attributes by country</source>
            <translation>各国家/地区缺失的属性</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>How many records of each country lack each attribute.</source>
            <translation>各国家/地区有多少记录缺少每项属性。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>The same site in two layers</source>
            <translation>两个图层中的同一保护地</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Pairs of records that may be one site, with what they share.</source>
            <translation>可能为同一保护地的记录对及其共同之处。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>How values were read</source>
            <translation>各值的解读</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Every value of a coded field with its code, and how often.</source>
            <translation>编码字段的每个值、其代码及出现次数。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Mapping used</source>
            <translation>所用的对应关系</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>The mapping of this run, to be edited and given as MAPPING.</source>
            <translation>本次运行的对应关系，可修改后作为 MAPPING 使用。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Records written as polygons</source>
            <translation>写为多边形的记录数</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Records that stay points</source>
            <translation>仍为点的记录数</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Pairs that may be one site</source>
            <translation>可能为同一保护地的对数</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Records merged into another</source>
            <translation>并入其他记录的记录数</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Different values that no mapping knows</source>
            <translation>没有对应关系的不同值</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>The mapping is stored in the project; save it to keep it.</source>
            <translation>对应关系已存入工程；保存工程后才会保留。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Comparing the layers</source>
            <translation>正在比较图层</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>Import an action plan</source>
            <translation>导入行动计划</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>A table of a plan becomes a new plan, or is merged into yours; no edit is lost.</source>
            <translation>将计划表变为新的计划，或与您的计划合并；任何修改都不会丢失。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>plan,action plan,import,merge,conflict,CSV,XLSX,Excel,exchange,Miradi</source>
            <translation>计划,行动计划,导入,合并,冲突,CSV,XLSX,Excel,交换,Miradi</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>Reads a CSV or XLSX that “Export an action plan” wrote and somebody may have edited.

new: it becomes a plan of its own, which can be merged with its sender's from then on. merge: what was changed in it since it was sent out is changed in your plan; where both have changed the same field yours stays, and the two values are a conflict to be decided. A missing row or column deletes nothing.

A file with an error (a code, a date, a circle of parents) is refused as a whole, by row and column.</source>
            <translation>读取由“导出行动计划”写出、可能已有人修改的 CSV 或 XLSX。

new：成为独立的计划，此后可与发送方的计划合并。merge：文件发出之后的改动写入您的计划；双方都改过同一字段时保留您的值，两个值作为冲突等待决定。缺少行或列不会删除任何内容。

文件如有错误（代码、日期、互为上级），则整体拒绝，并指明行和列。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>Table of a plan</source>
            <translation>计划表</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>CSV in UTF-8 or XLSX. Codes of Miradi and the words that it shows are both read.</source>
            <translation>UTF-8 编码的 CSV 或 XLSX。Miradi 的代码及其显示用语均可读取。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>Mode</source>
            <translation>方式</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>new: make the plan PLAN of the file. merge: bring the file's changes into the plan PLAN, which sent it out or has received it before.</source>
            <translation>new：由文件创建计划 PLAN。merge：将文件中的改动写入发出过或收到过该文件的计划 PLAN。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>merge: the GeoPackage of your plan. new: the GeoPackage to be made; a file that exists is refused.</source>
            <translation>merge：您的计划的 GeoPackage。new：要创建的 GeoPackage；已有的文件会被拒绝。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>Conflicts</source>
            <translation>冲突</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>leave: they stay open, yours stands meanwhile. ours: yours stands for good. theirs: the value that came is taken. It is for all open conflicts of the plan, earlier ones too; each decision is kept in the history and can be taken back.</source>
            <translation>leave：保持未决，暂以您的值为准。ours：最终采用您的值。theirs：采用传来的值。适用于计划的所有未决冲突，包括以前的；每次处理都保留在历史记录中，可以撤销。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>Open conflicts</source>
            <translation>未决冲突</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>All conflicts of the plan that are not decided yet, those of this file and earlier ones: what was sent, what stands here, what came.</source>
            <translation>计划中所有尚未决定的冲突，来自本文件和此前的文件：发出的值、现有的值和收到的值。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>Records that were added</source>
            <translation>新增的记录数</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>Values that were changed</source>
            <translation>更改的值数</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>Conflicts of this file</source>
            <translation>本文件的冲突数</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>Conflicts that were decided</source>
            <translation>已处理的冲突</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>Conflicts of the plan that are open</source>
            <translation>计划的未决冲突数</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>Records that the file lacks (nothing is deleted)</source>
            <translation>文件中缺少的记录数（不会删除）</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>Reading the table</source>
            <translation>正在读取表格</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>Others keep saving this plan, so nothing was merged: try again.</source>
            <translation>其他人正在不断保存此计划，因此未合并任何内容：请重试。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>Both sides changed {count} values: yours stand until somebody decides (see CONFLICTS).</source>
            <translation>双方都更改了 {count} 个值：在作出决定之前保留您的值（见 CONFLICTS）。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>{count} records are not in the file; they stay.</source>
            <translation>文件中没有 {count} 条记录；这些记录予以保留。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>{count} conflicts stay open: somebody has changed the value since, or items would be each other's parents (see CONFLICTS).</source>
            <translation>{count} 个冲突仍未处理：相应的值在此期间已被他人更改，或事项会互为上级（见 CONFLICTS）。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Joint reserve</source>
            <translation>联合保护地</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Protected areas of several countries as one reserve: outline, areas, balance.</source>
            <translation>将多个国家/地区的保护地视为一个整体：轮廓、面积、均衡度。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>joint reserve,transboundary,protected area,border,outline,balance,country,sliver,gap</source>
            <translation>联合保护地,跨境,保护地,自然保护区,国家公园,边界,轮廓,均衡,国家,窄条,缝隙</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Makes one reserve of the chosen sites, or one of each group: a single outline, in which overlaps count once and gaps between two sites are closed up to the tolerance. Nothing else of the outline moves, and every square metre that does is listed in MOVED.

Measures area by country, sites, outer boundary and shared border, parts and the largest gap between them, the part of species ranges, and how the reserve is shared out beside expected shares. Suggests a type of transboundary area as a candidate; cooperation is not examined.</source>
            <translation>将所选保护地合为一个联合保护地，或按分组各合为一个：形成单一轮廓，重叠只计一次，两个保护地之间的缝隙在容差范围内闭合。轮廓的其他部分均不移动，凡有变动的每一平方米都列入 MOVED。

测算各国家/地区的面积、各保护地、外边界与共有边界、组成部分及其最大间距、物种分布区的占比，以及联合保护地的分配与预期份额的对比。提出跨境区域的候选类型；不考察合作情况。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>The sites of the reserve: select them in the layer, or choose GROUP_FIELD. Points with a reported area become discs of that area.</source>
            <translation>构成联合保护地的各保护地：请在图层中选中，或选择 GROUP_FIELD。带有上报面积的点会变成同等面积的圆。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Sites of one value are one reserve, such as cluster_id. Without it all sites are one; sites without a value are left out.</source>
            <translation>值相同（例如 cluster_id）的保护地合为一个联合保护地。未选择时，全部保护地合为一个；没有值的保护地不计入。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Features of one id, such as parcels, are one site. Without it the usual fields (site_id, SITE_PID) are tried, else every feature is a site.</source>
            <translation>标识相同的要素（例如地块）算作一个保护地。未选择时尝试常用字段（site_id、SITE_PID），否则每个要素为一个保护地。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Codes or names, several with “;” between them. Without it the usual ISO fields are tried. Sites without a country get those that they enter deeper than the tolerance, if countries are given.</source>
            <translation>代码或名称，多个以“;”分隔。未选择时尝试常用的 ISO 字段。没有国家/地区的保护地，在提供了国家/地区图层时，归入其伸入深度超过容差的国家/地区。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Outlines of two sites that run closer than this share the border, and the gap between them is closed. 0: nothing is closed.</source>
            <translation>两个保护地的轮廓间距小于此值时视为共有边界，其间的缝隙予以闭合。0：不闭合。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Species ranges</source>
            <translation>物种分布区</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Polygons of ranges: how much of each lies in the reserve, in which country.</source>
            <translation>分布区多边形：每个分布区有多少位于联合保护地之内、在哪个国家/地区。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Field with the species of a range</source>
            <translation>分布区的物种字段</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>In layers that have this field each value is a range of its own. Without it each layer is one.</source>
            <translation>在含有该字段的图层中，每个取值为一个分布区。未选择时，每个图层为一个分布区。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Expected shares</source>
            <translation>预期份额</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>What the shares of the countries are compared with: “range” (the part of the ranges in each country), “border” (its length of shared border), “area” (its part of the reserve, for the ranges), or shares such as “RUS=0.4; CHN=0.6”. Without it: range where ranges and countries are given, else border.</source>
            <translation>各国家/地区的份额与什么比较：“range”（分布区在各国/地区的部分）、“border”（其共有边界长度）、“area”（其在联合保护地中的面积，用于分布区），或给定的份额，如“RUS=0.4; CHN=0.6”。未填写时：提供了分布区和国家/地区则为 range，否则为 border。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Joint reserves</source>
            <translation>联合保护地</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>A polygon for each group, with its measures.</source>
            <translation>每组一个多边形及其各项指标。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Sites of the reserve</source>
            <translation>联合保护地的组成保护地</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>The sites, with their own areas and what each keeps once overlaps are shared.</source>
            <translation>各保护地及其自身面积，以及重叠分配之后各自保留的面积。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Table of the reserve</source>
            <translation>联合保护地表</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>A row for each group, country and measure; country “*” is the whole reserve.</source>
            <translation>每组、国家/地区和指标各一行；国家/地区为“*”表示整个联合保护地。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Shared borders</source>
            <translation>共有边界</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Where two sites of the reserve meet within the tolerance, as lines.</source>
            <translation>两个保护地在容差范围内相接之处，以线表示。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Ground moved</source>
            <translation>变动的面积</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Every gap that was closed and every overlap, with its area and the reason.</source>
            <translation>每处闭合的缝隙和每处重叠，含面积和原因。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Area of all reserves (km²)</source>
            <translation>全部联合保护地的面积 (km²)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Parts of all reserves</source>
            <translation>全部联合保护地的组成部分数</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Outer boundary of all reserves (km)</source>
            <translation>全部联合保护地的外边界 (km)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Shared border between countries (km)</source>
            <translation>国家/地区之间的共有边界 (km)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Ground moved: gaps closed and overlaps (km²)</source>
            <translation>变动的面积：闭合的缝隙与重叠 (km²)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Number of reserves</source>
            <translation>联合保护地数</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>“{value}” is no value of {parameter}: give a number of metres from 0 to {most}.</source>
            <translation>“{value}”不是 {parameter} 的有效值：请填写 0 至 {most} 之间的米数。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Nothing says in which country the sites of layer “{layer}” lie: choose COUNTRY_FIELD or a layer of countries as JURISDICTIONS.</source>
            <translation>无从得知图层“{layer}”的各保护地位于哪个国家/地区：请选择 COUNTRY_FIELD，或将国家/地区图层选为 JURISDICTIONS。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Joining the sites</source>
            <translation>正在合并保护地</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>No site of layer “{layer}” has a value in the field “{field}” given as GROUP_FIELD: choose another field, or none to join all sites.</source>
            <translation>图层“{layer}”的保护地在 GROUP_FIELD 指定的字段“{field}”中都没有值：请选择其他字段；如需合并全部保护地，则不选字段。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Reading the ranges</source>
            <translation>正在读取分布区</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/legalmatrix.py" />
            <source>Legal matrix of an action plan</source>
            <translation>行动计划法律矩阵</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/legalmatrix.py" />
            <source>Which treaty, agreement or act stands behind which item and site, and where none.</source>
            <translation>各事项和地点依据哪项条约、协定或法令，何处没有依据。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/legalmatrix.py" />
            <source>plan,law,legal,treaty,agreement,instrument,convention,gap,matrix</source>
            <translation>计划,法律,条约,协定,文书,公约,缺口,矩阵</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/legalmatrix.py" />
            <source>Lists the legal instruments behind every action and activity of a plan and behind every site, for each country, with the gaps: no instrument, a country that is not a party, an instrument that expires before the item is due or is not in force on the day.

An item rests on the instruments it is linked to and on those of the items above it. Items that are completed or abandoned have no gaps. Rows are not to be added up: an item has a row for each country and instrument.</source>
            <translation>按国家列出计划的各项行动和活动以及各地点所依据的法律文书，并指出缺口：没有文书，该国不是缔约方，文书在事项到期之前失效或在当日未生效。

事项依据与其关联的文书及其上级事项的文书。已完成或已放弃的事项不计缺口。各行不可相加：每个事项按每个国家和文书各有一行。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/legalmatrix.py" />
            <source>Instruments by item</source>
            <translation>按事项列出的文书</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/legalmatrix.py" />
            <source>A row for each action or activity, country and instrument, and for each gap.</source>
            <translation>每项行动或活动、国家和文书各一行，每处缺口也各一行。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/legalmatrix.py" />
            <source>Instruments by site</source>
            <translation>按地点列出的文书</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/legalmatrix.py" />
            <source>The same for the places of the plan; of a sensitive one there is its cell only.</source>
            <translation>计划各地点的同类内容；敏感地点只给出其网格。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/legalmatrix.py" />
            <source>Actions and activities that are neither completed nor abandoned</source>
            <translation>未完成且未放弃的行动和活动</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/legalmatrix.py" />
            <source>Of them with a gap in some country</source>
            <translation>其中在某一国存在缺口</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/legalmatrix.py" />
            <source>Reviewing the plan</source>
            <translation>正在评估计划</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>Overlap analysis by country</source>
            <translation>按国家/地区的重叠分析</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>How much of what lies in which site, in which country, nothing counted twice.</source>
            <translation>各图层有多少位于哪个保护地、哪个国家/地区，不重复计算。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>overlap,intersection,area,country,border,transboundary,protected area,species,range</source>
            <translation>重叠,相交,叠加,面积,国家,边界,跨境,保护地,自然保护区,国家公园,物种,分布区</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>Measures how much of each site lies in each overlay (species ranges, habitats, other designations), split by country.

Areas are ellipsoidal (WGS 84) and do not depend on the project's settings or on the layers' coordinate systems. Overlays that overlap each other are flattened, and so are sites in the rows of “*”, which are the headline.

In the table rows add up over country only, within one site, overlay, class and level. Ground in two jurisdictions has both codes (A/B), ground in none has “-”.</source>
            <translation>测算每个保护地有多少位于各叠加图层（物种分布区、栖息地、其他划定区域）之内，并按国家/地区划分。

面积在椭球面 (WGS 84) 上计算，与工程设置和图层的坐标参照系无关。相互重叠的叠加图层先合并再计算；在“*”行（即核心结论）中，保护地也先合并。

表中只有在同一保护地、同一叠加图层、同一分类、同一级别之内，各行才可以按国家/地区相加。同属两个管辖区的面积带有两个代码 (A/B)，不属任何管辖区的记为“-”。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>Polygons to be measured, such as protected areas.</source>
            <translation>要测算的多边形，例如保护地。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>Overlays</source>
            <translation>叠加图层</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>One or more polygon layers: what may lie in the sites.</source>
            <translation>一个或多个多边形图层，即可能位于保护地内的内容。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>Field with classes of overlays</source>
            <translation>叠加图层的分类字段</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>In overlays that have this field its values are classes with rows of their own.</source>
            <translation>在含有该字段的叠加图层中，每个取值为一个分类并单独成行。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>Sites with overlap</source>
            <translation>含重叠数据的保护地</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>The sites with their attributes and area_km2, overlap_km2 and overlap_pct (all overlays flattened) and overlays_n.</source>
            <translation>保护地及其属性，另加 area_km2、overlap_km2、overlap_pct（各叠加图层重叠处只计一次）和 overlays_n。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>Overlap table</source>
            <translation>重叠表</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>A row for each site, overlay, class and country; site_id “*” is all sites flattened.</source>
            <translation>每个保护地、叠加图层、分类和国家/地区各一行；site_id 为“*”表示合并后的全部保护地。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>Overlap pieces</source>
            <translation>重叠部分</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>The common areas as polygons, by site, overlay, class and country.</source>
            <translation>共同部分的多边形，按保护地、叠加图层、分类和国家/地区划分。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>Area of all sites, flattened (km²)</source>
            <translation>全部保护地的面积，重叠只计一次 (km²)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>Of it in the overlays, flattened (km²)</source>
            <translation>其中位于叠加图层内，重叠只计一次 (km²)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>Of it in the overlays (%)</source>
            <translation>其中位于叠加图层内 (%)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>Pairs of a site and an overlay polygon that overlap</source>
            <translation>相互重叠的“保护地—叠加多边形”对数</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>OVERLAYS is empty: choose at least one polygon layer.</source>
            <translation>OVERLAYS 为空：请至少选择一个多边形图层。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>Reading the overlays</source>
            <translation>正在读取叠加图层</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>Review of an action plan</source>
            <translation>行动计划评估</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>What was closed, put off and added, what is late and on whose side: to print.</source>
            <translation>哪些事项已结束、延期、新增，哪些逾期、在哪一方：供打印。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>plan,review,report,pdf,checklist,progress,overdue,mid-term,commission</source>
            <translation>计划,评估,报告,pdf,清单,进展,逾期,中期,委员会</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>Writes the review of an action plan as a page (HTML) and as a PDF: what was closed, put off and added since the last review, progress for each country, a map of the places, a timeline, what is overdue or one-sided, indicators and legal instruments; in English, Russian or Chinese with the same numbers.

What the plan does not say is “no data”. Sensitive places leave as cells of 0.1 degree only; budgets and internal notes are not in the report.</source>
            <translation>将行动计划评估写成网页 (HTML) 和 PDF：上次评估以来已结束、延期和新增的事项，各国进展，地点地图，时间表，逾期或单方的事项，指标和法律文书；可用中文、英文或俄文，数字一致。

计划未说明的内容为“无数据”。敏感地点只显示为 0.1 度网格；预算和内部备注不列入报告。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>Day of the last review</source>
            <translation>上次评估日期</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>Closed, put off and new are told since this day. Without it: from the beginning.</source>
            <translation>已结束、延期和新增的事项自该日算起。未填写时从头算起。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>Only for the country</source>
            <translation>仅限国家</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>Three letters, such as RUS: only items that this country leads or co-leads, and what they are parts of.</source>
            <translation>三字母代码，例如 RUS：仅含由该国负责或协作的事项及其上级事项。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>Layers of the places</source>
            <translation>地点图层</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>Map layers that the plan's places point at. Without them the layers of the project and files at the stored path are used, else the points kept in the plan.</source>
            <translation>计划地点所指向的图层。未选择时使用工程中的图层和所存路径下的文件，否则使用计划中保存的坐标点。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>Polygons of countries, drawn under the places with their borders.</source>
            <translation>国家/地区的多边形，连同界线绘制在地点之下。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>Field with the country code</source>
            <translation>国家/地区代码字段</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>Without it the usual ISO fields are tried.</source>
            <translation>未选择时尝试常用的 ISO 字段。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>A row for each item and country: lead, status, dates, days put off and late.</source>
            <translation>每个事项和国家各一行：负责单位、状态、日期、延期和逾期天数。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>The same as pages (A4). Texts can be searched, fonts are embedded.</source>
            <translation>同样内容的分页版 (A4)。文字可检索，字体已嵌入。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>Items of the checklist that are not abandoned</source>
            <translation>未放弃的清单事项</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>Of them completed</source>
            <translation>其中已完成</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>Items closed since the last review</source>
            <translation>上次评估以来已结束的事项</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>Items put off</source>
            <translation>延期事项</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>Items added since the last review</source>
            <translation>上次评估以来新增的事项</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>Items overdue</source>
            <translation>逾期事项</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>One-sided items</source>
            <translation>单方事项</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>SINCE ({since}) is after ON ({on}): correct one of the dates.</source>
            <translation>SINCE ({since}) 晚于 ON ({on})：请更正其中一个日期。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>“{country}” is no country of the plan: choose among {countries}.</source>
            <translation>“{country}”不是计划中的国家：请从 {countries} 中选择。</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>Reading the places</source>
            <translation>正在读取地点</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>Writing the PDF</source>
            <translation>正在写入 PDF</translation>
        </message>
        <message>
            <location filename="../../processing/base.py" />
            <source>Analysis</source>
            <translation>分析</translation>
        </message>
        <message>
            <location filename="../../processing/base.py" />
            <source>Edges between vertices</source>
            <translation>顶点之间的边</translation>
        </message>
        <message>
            <location filename="../../processing/base.py" />
            <source>as_drawn: straight in longitude and latitude, as on the map; pieces add up to the whole. geodesic: the shortest line on the ellipsoid, for long straight borders that a treaty defines so.</source>
            <translation>as_drawn：在经纬度上为直线，与地图所绘一致，各部分相加等于整体。geodesic：椭球面上的最短线（大地线），用于条约如此规定的长直边界。</translation>
        </message>
        <message>
            <location filename="../../processing/base.py" />
            <source>Invalid geometries</source>
            <translation>无效的几何图形</translation>
        </message>
        <message>
            <location filename="../../processing/base.py" />
            <source>repair: repaired without losing area, and counted in the log. refuse: the run ends and names the feature. skip: left out, counted, and listed in REJECTED.</source>
            <translation>repair：在不损失面积的前提下修复，并在日志中计数。refuse：终止运行并指出该要素。skip：不计入，但会计数并列入 REJECTED。</translation>
        </message>
        <message>
            <location filename="../../processing/base.py" />
            <source>Polygons of countries or other jurisdictions, by which everything is split.</source>
            <translation>国家/地区或其他管辖区的多边形，所有结果都按其划分。</translation>
        </message>
        <message>
            <location filename="../../processing/base.py" />
            <source>Without it the usual ISO fields are tried. Jurisdictions without a usable code stay apart under their names.</source>
            <translation>未选择时尝试常用的 ISO 字段。没有可用代码的管辖区以名称单独列出。</translation>
        </message>
        <message>
            <location filename="../../processing/base.py" />
            <source>Lakes and rivers belong to the country round them</source>
            <translation>湖泊与河流归周围的国家/地区</translation>
        </message>
        <message>
            <location filename="../../processing/base.py" />
            <source>A hole of a country that no other country covers, a lake or a river, is counted as the country's. Off: it is outside the jurisdictions.</source>
            <translation>国家/地区多边形中未被其他国家/地区覆盖的空洞（湖泊或河流）计入该国家/地区。不勾选时视为管辖区之外。</translation>
        </message>
        <message>
            <location filename="../../processing/base.py" />
            <source>Report</source>
            <translation>报告</translation>
        </message>
        <message>
            <location filename="../../processing/base.py" />
            <source>A page with the headline, a map, tables and sources; the map is written beside it as a PNG of the same name.</source>
            <translation>包含核心结论、地图、表格和数据来源的网页；地图另存为同名 PNG，放在网页旁边。</translation>
        </message>
        <message>
            <location filename="../../processing/base.py" />
            <source>Cancelled: nothing was written, older results are as they were.</source>
            <translation>已取消：未写入任何内容，原有结果不变。</translation>
        </message>
        <message>
            <location filename="../../processing/base.py" />
            <source>“{value}” is no value of {parameter}: choose among {values}.</source>
            <translation>“{value}”不是 {parameter} 的有效值：请从 {values} 中选择。</translation>
        </message>
        <message>
            <location filename="../../processing/borderpairs_output.py" />
            <source>Country {code} is also written {values} in the layer.</source>
            <translation>国家/地区 {code} 在图层中还写作 {values}。</translation>
        </message>
        <message>
            <location filename="../../processing/borderpairs_output.py" />
            <source>“{value}” is no country that is known (sites: {sites}): write the ISO code, or choose a layer of jurisdictions with this code.</source>
            <translation>“{value}”不是已知的国家/地区（保护地 {sites} 个）：请填写 ISO 代码，或选择含有该代码的管辖区图层。</translation>
        </message>
        <message>
            <location filename="../../processing/borderpairs_output.py" />
            <source>Site {site} is listed under {listed} but lies in {lies}: it was paired as one of {listed}.</source>
            <translation>保护地 {site} 标注为 {listed}，实际位于 {lies}：配对时按 {listed} 处理。</translation>
        </message>
        <message>
            <location filename="../../processing/borderpairs_output.py" />
            <source>Sites without a country, which make no pair: {count} ({sites}).</source>
            <translation>没有国家/地区、不参与配对的保护地：{count} 个（{sites}）。</translation>
        </message>
        <message>
            <location filename="../../processing/borderpairs_output.py" />
            <source>Points without a reported area, measured from the point itself: {count} ({sites}).</source>
            <translation>没有上报面积、从点本身量算的点：{count} 个（{sites}）。</translation>
        </message>
        <message>
            <location filename="../../processing/borderpairs_output.py" />
            <source>Sites {a} and {b} have the same boundary in two countries: one of them may be a duplicate.</source>
            <translation>保护地 {a} 和 {b} 在两个国家/地区的边界相同：其中之一可能是重复记录。</translation>
        </message>
        <message>
            <location filename="../../processing/borderpairs_output.py" />
            <source>{count} more remarks of this kind.</source>
            <translation>另有 {count} 条此类提示。</translation>
        </message>
        <message>
            <location filename="../../processing/borderpairs_output.py" />
            <source>no country: in no jurisdiction, and none is given</source>
            <translation>没有国家/地区：不在任何管辖区之内，也未注明</translation>
        </message>
        <message>
            <location filename="../../processing/borderpairs_output.py" />
            <source>no country: the value given is not known</source>
            <translation>没有国家/地区：所填的值未知</translation>
        </message>
        <message>
            <location filename="../../processing/borderpairs_report.py" />
            <source>sites</source>
            <translation>保护地</translation>
        </message>
        <message>
            <location filename="../../processing/borderpairs_report.py" />
            <source>countries</source>
            <translation>国家/地区</translation>
        </message>
        <message>
            <location filename="../../processing/borderpairs_report.py" />
            <source>all sites</source>
            <translation>全部保护地</translation>
        </message>
        <message>
            <location filename="../../processing/borderpairs_report.py" />
            <source>sites with a pair</source>
            <translation>有配对的保护地</translation>
        </message>
        <message>
            <location filename="../../processing/borderpairs_report.py" />
            <source>shared borders and shortest links</source>
            <translation>共有边界与最短连线</translation>
        </message>
        <message>
            <location filename="../../processing/coverage_output.py" />
            <source>Layer “{layer}”: {features} records = {kept} counted + {excluded} left out.</source>
            <translation>图层“{layer}”：{features} 条记录 = 计入 {kept} + 未计入 {excluded}。</translation>
        </message>
        <message>
            <location filename="../../processing/coverage_output.py" />
            <source>Region {region}: {pct} % of its area lies outside the jurisdiction layer (sea or gap); it is listed under the country “-”.</source>
            <translation>区域 {region}：{pct}% 的面积位于管辖区图层之外（海域或缝隙），列在国家/地区“-”之下。</translation>
        </message>
        <message>
            <location filename="../../processing/coverage_output.py" />
            <source>{site}: the disc of its reported area reaches {km2} km² into another country; a polygon would show where it really is.</source>
            <translation>{site}：按上报面积所画的圆有 {km2} km² 伸入另一国家/地区；使用多边形才能反映其真实位置。</translation>
        </message>
        <message>
            <location filename="../../processing/coverage_output.py" />
            <source>{count} more discs reach into another country.</source>
            <translation>另有 {count} 个圆伸入另一国家/地区。</translation>
        </message>
        <message>
            <location filename="../../processing/coverage_report.py" />
            <source>protected areas</source>
            <translation>保护地</translation>
        </message>
        <message>
            <location filename="../../processing/coverage_report.py" />
            <source>regions</source>
            <translation>区域</translation>
        </message>
        <message>
            <location filename="../../processing/coverage_report.py" />
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <location filename="../../processing/coverage_report.py" />
            <source>gaps</source>
            <translation>保护空缺</translation>
        </message>
        <message>
            <location filename="../../processing/destinations.py" />
            <source>“{label}” ({name})</source>
            <translation>“{label}”({name})</translation>
        </message>
        <message>
            <location filename="../../processing/destinations.py" />
            <source>“{label}” ({name}) needs a destination.</source>
            <translation>“{label}”({name}) 需要指定输出位置。</translation>
        </message>
        <message>
            <location filename="../../processing/destinations.py" />
            <source>“{value}” given for “{label}” is no file name: write a table of a GeoPackage as {example}.</source>
            <translation>为“{label}”指定的“{value}”不是文件名：GeoPackage 的表请写成 {example}。</translation>
        </message>
        <message>
            <location filename="../../processing/destinations.py" />
            <source>{one} and {other} would both be written to {path}: give each its own place.</source>
            <translation>{one} 和 {other} 会写入同一位置 {path}：请分别指定。</translation>
        </message>
        <message>
            <location filename="../../processing/destinations.py" />
            <source>{one} and {other} would both be written to {path}: give each its own file, or write both as tables of that file, like {example}.</source>
            <translation>{one} 和 {other} 会写入同一位置 {path}：请分别指定文件，或都写成该文件中的表，例如 {example}。</translation>
        </message>
        <message>
            <location filename="../../processing/destinations.py" />
            <source>{output} would replace {path}, which is an input: choose another destination.</source>
            <translation>{output} 会覆盖输入数据 {path}：请选择其他位置。</translation>
        </message>
        <message>
            <location filename="../../processing/destinations.py" />
            <source>{output} would replace {path}, which is an input: choose another file, or write to another table of it, like {example}.</source>
            <translation>{output} 会覆盖输入数据 {path}：请选择其他文件，或写入其中的另一张表，例如 {example}。</translation>
        </message>
        <message>
            <location filename="../../processing/destinations.py" />
            <source>{output} cannot be written to {path}: there is no folder {folder}.</source>
            <translation>{output} 无法写入 {path}：文件夹 {folder} 不存在。</translation>
        </message>
        <message>
            <location filename="../../processing/destinations.py" />
            <source>{output} cannot be written to {path}: that is not a file.</source>
            <translation>{output} 无法写入 {path}：它不是文件。</translation>
        </message>
        <message>
            <location filename="../../processing/destinations.py" />
            <source>{output} cannot be written to {path}: the file is read-only. Unlock it or choose another one.</source>
            <translation>{output} 无法写入 {path}：该文件为只读。请取消只读或选择其他文件。</translation>
        </message>
        <message>
            <location filename="../../processing/destinations.py" />
            <source>Nothing can be written to the folder {folder} ({reason}): choose another one.</source>
            <translation>无法写入文件夹 {folder}（{reason}）：请选择其他文件夹。</translation>
        </message>
        <message>
            <location filename="../../processing/fields.py" />
            <source>Layer “{layer}” has no field “{field}”: choose one of {fields}.</source>
            <translation>图层“{layer}”没有字段“{field}”：请从 {fields} 中选择。</translation>
        </message>
        <message>
            <location filename="../../processing/fields.py" />
            <source>None of the layers {layers} has the field “{field}” given as {parameter}: choose one of {fields}.</source>
            <translation>图层 {layers} 都没有 {parameter} 指定的字段“{field}”：请从 {fields} 中选择。</translation>
        </message>
        <message>
            <location filename="../../processing/fields.py" />
            <source>“{name}”</source>
            <translation>“{name}”</translation>
        </message>
        <message>
            <location filename="../../processing/gpkg_tables.py" />
            <source>A table of a GeoPackage cannot be called “{table}”: choose another name.</source>
            <translation>GeoPackage 的表不能命名为“{table}”：请选择其他名称。</translation>
        </message>
        <message>
            <location filename="../../processing/gpkg_tables.py" />
            <source>{path} has a table “{table}” that is not a layer: choose another name.</source>
            <translation>{path} 中的表“{table}”不是图层：请选择其他名称。</translation>
        </message>
        <message>
            <location filename="../../processing/gpkg_tables.py" />
            <source>{path} is open and has been edited: remove its layers from the project, or write to another file or to a table of this one.</source>
            <translation>{path} 已打开且被编辑过：请从工程中移除其图层，或写入其他文件或该文件中的其他表。</translation>
        </message>
        <message>
            <location filename="../../processing/gpkg_tables.py" />
            <source>{path} already has another coordinate reference system under the number {number}: write to a new file.</source>
            <translation>{path} 中编号 {number} 已是另一个坐标参照系：请写入新文件。</translation>
        </message>
        <message>
            <location filename="../../processing/gpkg_tables.py" />
            <source>{path} is not a GeoPackage: choose another file.</source>
            <translation>{path} 不是 GeoPackage：请选择其他文件。</translation>
        </message>
        <message>
            <location filename="../../processing/gpkg_tables.py" />
            <source>{path} is being edited: save or end the editing of its layers, or choose another file.</source>
            <translation>{path} 正在编辑：请保存或结束其图层的编辑，或选择其他文件。</translation>
        </message>
        <message>
            <location filename="../../processing/gpkg_tables.py" />
            <source>{path} cannot be written ({reason}): choose another file.</source>
            <translation>无法写入 {path}（{reason}）：请选择其他文件。</translation>
        </message>
        <message>
            <location filename="../../processing/harmonise_output.py" />
            <source>Layer “{layer}”: read as {mapping}.</source>
            <translation>图层“{layer}”：按 {mapping} 读取。</translation>
        </message>
        <message>
            <location filename="../../processing/harmonise_output.py" />
            <source>Layer “{layer}” has none of the columns that the mapping names for {field}: {columns}.</source>
            <translation>图层“{layer}”没有对应关系中为 {field} 指定的任何一列：{columns}。</translation>
        </message>
        <message>
            <location filename="../../processing/harmonise_output.py" />
            <source>Layer “{layer}”: columns that fill no field: {columns}.</source>
            <translation>图层“{layer}”：未填入任何字段的列：{columns}。</translation>
        </message>
        <message>
            <location filename="../../processing/harmonise_output.py" />
            <source>Layer “{layer}”: reported areas are about {factor} times the computed ones: check the unit of its column in the mapping (units_km2).</source>
            <translation>图层“{layer}”：上报面积约为计算面积的 {factor} 倍：请检查对应关系中该列的单位 (units_km2)。</translation>
        </message>
        <message>
            <location filename="../../processing/harmonise_output.py" />
            <source>Different sources use the same site ids: {count} ids got the name of their layer put before them.</source>
            <translation>不同来源使用了相同的保护地标识：已在 {count} 个标识前加上图层名。</translation>
        </message>
        <message>
            <location filename="../../processing/harmonise_output.py" />
            <source>{count} records are points and are not in the result: ask for POINTS_OUTPUT, or choose POINTS = discs for those with a reported area.</source>
            <translation>有 {count} 条记录为点，未进入结果：请指定 POINTS_OUTPUT，或对带有上报面积的点选择 POINTS = discs。</translation>
        </message>
        <message>
            <location filename="../../processing/harmonise_output.py" />
            <source>Country {code} is written as: {spellings}.</source>
            <translation>国家/地区 {code} 的写法：{spellings}。</translation>
        </message>
        <message>
            <location filename="../../processing/harmonise_output.py" />
            <source>{count} values are in no mapping and stay as they are written; the first is “{value}” in column “{column}” of layer “{layer}” (for {field}).</source>
            <translation>{count} 个值没有对应关系，保持原样；第一个是图层“{layer}”中“{column}”列的“{value}”（用于 {field}）。</translation>
        </message>
        <message>
            <location filename="../../processing/harmonise_output.py" />
            <source>{count} site ids are no numbers, which the WDPCA wants: they are in SITE_PID, and SITE_ID is empty.</source>
            <translation>{count} 个保护地标识不是 WDPCA 要求的数字：已写入 SITE_PID，SITE_ID 留空。</translation>
        </message>
        <message>
            <location filename="../../processing/harmonise_output.py" />
            <source>PRNT_ISO3 is empty in {count} records: their source does not say it, and this plugin takes no position.</source>
            <translation>{count} 条记录的 PRNT_ISO3 为空：来源未予说明，本插件不持立场。</translation>
        </message>
        <message>
            <location filename="../../processing/harmonise_reader.py" />
            <source>no geometry</source>
            <translation>没有几何图形</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_output.py" />
            <source>Site {site}: no country is known; it is compared with none.</source>
            <translation>保护地 {site}：所属国家/地区未知，不与任何国家/地区比较。</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_output.py" />
            <source>Site {site}: its country {countries} is not in the layer of countries; it is not compared with its jurisdiction.</source>
            <translation>保护地 {site}：国家/地区图层中没有其所属的 {countries}，不与管辖区比较。</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_output.py" />
            <source>Site {site} lies wholly in {there}, not in its own country {countries}.</source>
            <translation>保护地 {site} 全部位于 {there}，而不在其所属的 {countries}。</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_output.py" />
            <source>Field “{old}” of the sites is called “{new}” in the result.</source>
            <translation>保护地的字段“{old}”在结果中改名为“{new}”。</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_output.py" />
            <source>The note on the repaired copy could not be put into its metadata: {message}</source>
            <translation>修正副本的说明无法写入其元数据：{message}</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_reader.py" />
            <source>Country {code}: read from {values}.</source>
            <translation>国家/地区 {code}：读自 {values}。</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_reader.py" />
            <source>“{value}” is no country that is known here: {count} sites say so, the first is {site}.</source>
            <translation>“{value}”不是此处已知的国家/地区：有 {count} 个保护地如此填写，第一个是 {site}。</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_report.py" />
            <source>disputed land</source>
            <translation>有争议的土地</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_report.py" />
            <source>border faults</source>
            <translation>边界不符之处</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>This is a working copy for calculations, made by a rule from other data: it delimits nothing, neither a border nor a protected area.</source>
            <translation>本数据是按规则由其他数据生成的计算用工作副本，不具任何划界意义，既不划定边界，也不划定保护地范围。</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>Strip between two countries' outlines, narrower than the tolerance</source>
            <translation>两国/地区轮廓之间窄于容差的条带</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>Two countries' outlines overlap within the tolerance</source>
            <translation>两国/地区轮廓在容差范围内重叠</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>Two countries' outlines overlap deeper than the tolerance</source>
            <translation>两国/地区轮廓的重叠深度超过容差</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>Disputed, according to the layer of countries: nobody's fault</source>
            <translation>国家/地区图层标注为有争议：不视为任何一方的差错</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>The site reaches into another country within the tolerance</source>
            <translation>保护地在容差范围内伸入另一国家/地区</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>The site reaches into the strip between two countries' outlines</source>
            <translation>保护地伸入两国/地区轮廓之间的条带</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>Strip between the site and the border that its outline follows</source>
            <translation>保护地与其轮廓所沿边界之间的条带</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>The site reaches into another country deeper than the tolerance</source>
            <translation>保护地伸入另一国家/地区的深度超过容差</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>The site lies wholly outside its own country, in another one</source>
            <translation>保护地全部位于所属国家/地区之外的另一国家/地区</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>Part of the site in no country of the layer: sea or wide gap</source>
            <translation>保护地不在图层任何国家/地区之内的部分：海域或宽缝隙</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>Part of the site on disputed land, according to the layer</source>
            <translation>保护地位于图层标注为有争议的土地上的部分</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>Strip between sites of two countries, narrower than the tolerance</source>
            <translation>两国/地区的保护地之间窄于容差的条带</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>Sites of two countries overlap within the tolerance</source>
            <translation>两国/地区的保护地在容差范围内重叠</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>Sites of two countries overlap deeper than the tolerance</source>
            <translation>两国/地区的保护地重叠深度超过容差</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>Border hygiene</source>
            <translation>边界数据检查</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>{faults} faults along the borders: {gap} {km2} in gaps, {overlap} {km2} in overlaps, {misfit} {km2} of sites beyond their country</source>
            <translation>沿边界有 {faults} 处不符：缝隙 {gap} {km2}，重叠 {overlap} {km2}，保护地超出所属国家/地区 {misfit} {km2}</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>{faults} faults between the countries: {gap} {km2} in gaps, {overlap} {km2} in overlaps</source>
            <translation>国家/地区之间有 {faults} 处不符：缝隙 {gap} {km2}，重叠 {overlap} {km2}</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>{faults} faults between the sites: {gap} {km2} in gaps, {overlap} {km2} in overlaps</source>
            <translation>保护地之间有 {faults} 处不符：缝隙 {gap} {km2}，重叠 {overlap} {km2}</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>No faults along the borders</source>
            <translation>沿边界未发现不符</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>Outlines that run closer than {tolerance} m count as one border drawn twice. Widest fault: {width} m.</source>
            <translation>间距小于 {tolerance} m 的轮廓视为同一边界的两次绘制。最宽的不符之处为 {width} m。</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>After the repair: {after} faults. {cut} {km2} were cut off, {filled} {km2} filled in.</source>
            <translation>修正后有 {after} 处不符。裁去 {cut} {km2}，填补 {filled} {km2}。</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>{area} {km2} are disputed, according to the layer of countries. They are listed apart and are nobody's fault.</source>
            <translation>{area} {km2} 在国家/地区图层中标注为有争议。这些土地单独列出，不视为任何一方的差错。</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>{area} {km2} of the sites lie in no country of the layer: sea, or a gap wider than the tolerance. No fault is seen in that.</source>
            <translation>保护地中有 {area} {km2} 不在图层任何国家/地区之内：海域，或宽于容差的缝隙。这不视为不符。</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>By reason</source>
            <translation>按原因</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>By countries</source>
            <translation>按国家/地区</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>faults</source>
            <translation>问题之处</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>area, {km2}</source>
            <translation>面积 ({km2})</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>widest, m</source>
            <translation>最大宽度 (m)</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>as given</source>
            <translation>修正前</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>after the repair</source>
            <translation>修正后</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>Rows of different reasons overlap each other: a strip between two countries may be one between two sites as well. The headline counts such ground once.</source>
            <translation>不同原因的各行相互重叠：两国/地区之间的条带也可能是两个保护地之间的条带。核心结论中此类面积只计一次。</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>Width: of a gap the largest disc that fits into it, otherwise how far the ground reaches over the other outline.</source>
            <translation>宽度：缝隙为可容纳的最大圆的直径，其他情况为越过另一轮廓的深度。</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>The largest faults</source>
            <translation>最大的不符之处</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>site</source>
            <translation>保护地</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>other site</source>
            <translation>另一保护地</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>The repaired copy</source>
            <translation>修正后的副本</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>as given, {km2}</source>
            <translation>修正前 ({km2})</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>repaired, {km2}</source>
            <translation>修正后 ({km2})</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>cut off, {km2}</source>
            <translation>裁去 ({km2})</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>filled in, {km2}</source>
            <translation>填补 ({km2})</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>All sites</source>
            <translation>全部保护地</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>~ The boundary of the site is illustrative, and so are its faults.</source>
            <translation>~ 该保护地的边界为示意边界，其不符之处也仅供示意。</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>A gap is ground in no country (or no site) that a disc of {tolerance} m in diameter cannot enter, within {tolerance} m of both sides. Wide rivers and the sea are none.</source>
            <translation>缝隙指不属任何国家/地区（或保护地）、容不下直径 {tolerance} m 的圆，且距两侧均不超过 {tolerance} m 的部分。宽阔的河流和海域不算缝隙。</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>Land is called disputed only where the layer of countries says so.</source>
            <translation>只有国家/地区图层如此标注时，才称为有争议的土地。</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>Rule of the repair: what of a site lies beyond its country by no more than the tolerance was cut off, and where its outline follows the border for at least {tolerance} m the strip between them was filled. Coasts were left alone.</source>
            <translation>修正规则：保护地超出所属国家/地区且不超过容差的部分予以裁去；轮廓沿边界延伸至少 {tolerance} m 之处，两者之间的条带予以填补。海岸不作改动。</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>Rule of the repair: sites of later layers gave way where they overlap a site of another country in the first layer within the tolerance, and were drawn up to it where their outline follows its own for at least {tolerance} m.</source>
            <translation>修正规则：后续图层的保护地与第一个图层中另一国家/地区的保护地在容差范围内重叠之处予以让出；双方轮廓并行至少 {tolerance} m 之处，延伸至与其相接。</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_output.py" />
            <source>{names} and {count} more</source>
            <translation>{names} 等，另有 {count} 个</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_output.py" />
            <source>Country {code}: also written {spellings}.</source>
            <translation>国家/地区 {code} 还写作：{spellings}。</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_output.py" />
            <source>Site {site}: its country by where it lies is {country}.</source>
            <translation>保护地 {site}：按所在位置，其国家/地区为 {country}。</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_output.py" />
            <source>“{value}” is no country that is known; sites with it: {count}.</source>
            <translation>“{value}”不是已知的国家/地区；如此填写的保护地：{count} 个。</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_output.py" />
            <source>Sites without a group, left out: {count}.</source>
            <translation>没有分组、未计入的保护地：{count} 个。</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_output.py" />
            <source>Group {group} has no site with a usable geometry and is left out.</source>
            <translation>分组 {group} 没有几何图形可用的保护地，不予计入。</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_output.py" />
            <source>Site {site}: its country is not known; it counts for no country.</source>
            <translation>保护地 {site}：所属国家/地区未知，不计入任何国家/地区。</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_output.py" />
            <source>There is only one site, {site}: nothing is to be joined.</source>
            <translation>只有一个保护地 {site}：无需合并。</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_output.py" />
            <source>{name}: all sites are in one country ({country}), so this is no transboundary reserve.</source>
            <translation>{name}：全部保护地都在同一国家/地区 ({country})，因此不是跨境保护地。</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_output.py" />
            <source>Site {site}: its country is {own}, but {km2} km² of it lie in {country}. Check the country of the site, or the layer of countries.</source>
            <translation>保护地 {site}：所属国家/地区为 {own}，但有 {km2} km² 位于 {country}。请检查该保护地的国家/地区，或国家/地区图层。</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_output.py" />
            <source>{name}: {pct} % of its area lies outside the jurisdiction layer (sea or gap); it is listed under the country “-”.</source>
            <translation>{name}：{pct}% 的面积位于管辖区图层之外（海域或缝隙），列在国家/地区“-”之下。</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_output.py" />
            <source>gap between two sites, no wider than {m} m: added to the reserve</source>
            <translation>两个保护地之间不宽于 {m} m 的缝隙：并入联合保护地</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_output.py" />
            <source>in both sites: counted once, with the first one</source>
            <translation>同属两个保护地：只计一次，归第一个</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_report.py" />
            <source>range</source>
            <translation>分布区</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_report.py" />
            <source>joint reserve</source>
            <translation>联合保护地</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>No type: the countries of {count} sites are not known.</source>
            <translation>无法确定类型：{count} 个保护地的国家/地区未知。</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>None: all sites are in one country ({country}).</source>
            <translation>无：全部保护地都在同一国家/地区 ({country})。</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>Protected areas of {countries} meet within the tolerance (pairs over the border: {count}).</source>
            <translation>{countries} 的保护地在容差范围内相接（隔界配对 {count} 对）。</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>One record lies in several countries ({countries}).</source>
            <translation>一条记录同属多个国家/地区 ({countries})。</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>None: the sites of {countries} do not meet (largest gap {km} km), and no range was given that lies in the sites of both.</source>
            <translation>无：{countries} 的保护地互不相接（最大间距 {km} km），且未提供同时位于双方保护地之内的分布区。</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>The sites of {countries} do not meet (largest gap {km} km), but the range {range} lies in sites of both; whether the species moves between them was not examined.</source>
            <translation>{countries} 的保护地互不相接（最大间距 {km} km），但分布区 {range} 同时位于双方的保护地之内；该物种是否在两者之间移动未作考察。</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>Sites for multiple use belong to it (category V, VI or OECM).</source>
            <translation>其中包含多用途保护地（类别 V、VI 或 OECM）。</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>No IUCN category is given, so sites for multiple use could not be told.</source>
            <translation>未提供 IUCN 类别，因此无法判断是否包含多用途保护地。</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>Cooperation not examined.</source>
            <translation>未考察合作情况。</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>{count} sites of {countries} make one reserve of {area} {km2}</source>
            <translation>{countries} 的 {count} 个保护地合为一个面积 {area} {km2} 的联合保护地</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>One site of {countries}, {area} {km2}: nothing is to be joined</source>
            <translation>{countries} 的一个保护地，面积 {area} {km2}：无需合并</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>{count} reserves of together {area} {km2}</source>
            <translation>{count} 个联合保护地，总面积 {area} {km2}</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>countries not known</source>
            <translation>国家/地区未知</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>Shared border between countries {shared} km, outer boundary {outer} km, parts: {parts}.</source>
            <translation>国家/地区之间的共有边界 {shared} km，外边界 {outer} km，组成部分 {parts} 个。</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>Largest gap between the parts {gap} km.</source>
            <translation>各部分之间的最大间距为 {gap} km。</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>Gaps closed up to {tolerance} m: {gaps} {km2}; overlaps counted once: {overlaps} {km2}. Each piece is listed in the layer of ground moved.</source>
            <translation>闭合宽度不超过 {tolerance} m 的缝隙：{gaps} {km2}；只计一次的重叠：{overlaps} {km2}。每一处都列在变动面积图层中。</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>~ {part} {km2} of it rest on illustrative boundaries.</source>
            <translation>~ 其中 {part} {km2} 依据示意边界。</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>By country</source>
            <translation>按国家/地区</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>Reserves</source>
            <translation>联合保护地</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>reserve</source>
            <translation>联合保护地</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>own area, {km2}</source>
            <translation>自身面积 ({km2})</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>counted, {km2}</source>
            <translation>计入 ({km2})</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>reported, {km2}</source>
            <translation>上报 ({km2})</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>computed, {km2}</source>
            <translation>计算 ({km2})</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>parts</source>
            <translation>组成部分</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>outer boundary, km</source>
            <translation>外边界 (km)</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>borders between sites, km</source>
            <translation>保护地之间的边界 (km)</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>shared border, km</source>
            <translation>共有边界 (km)</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>largest gap, km</source>
            <translation>最大间距 (km)</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>compactness</source>
            <translation>紧凑度</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>% of the reserve</source>
            <translation>占联合保护地的 %</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>on illustrative boundaries, {km2}</source>
            <translation>依据示意边界 ({km2})</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>gaps closed, {km2}</source>
            <translation>闭合的缝隙 ({km2})</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>overlaps, {km2}</source>
            <translation>重叠 ({km2})</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>By where the ground lies. “-” is ground in no country of the layer; it is credited to nobody.</source>
            <translation>按面积所在位置。“-”为图层任何国家/地区之外的面积，不归任何一方。</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>By the countries of the sites, because no layer of countries was given; gaps that were closed are “-”.</source>
            <translation>按保护地所属国家/地区，因为未提供国家/地区图层；闭合的缝隙记为“-”。</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>Counted: what a site keeps when ground that several sites cover is given to one of them, surveyed sites before illustrative ones. The counted areas and the gaps add up to the reserve; own areas do not.</source>
            <translation>计入：多个保护地共有的面积归其中一个之后各自保留的部分，边界经测绘者优先于示意边界者。计入的面积与缝隙相加等于联合保护地面积，自身面积则不然。</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>Compactness is 4 pi area / length of the outer boundary squared: 1 for a circle.</source>
            <translation>紧凑度 = 4π × 面积 ÷ 外边界长度的平方：圆为 1。</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>first site</source>
            <translation>第一个保护地</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>second site</source>
            <translation>第二个保护地</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>{country} (inside one country)</source>
            <translation>{country}（同一国家/地区内）</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>length, km</source>
            <translation>长度 (km)</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>mean distance, m</source>
            <translation>平均距离 (m)</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>Length is the mean of the two outlines' parts that run within the tolerance of each other and inside the joint outline.</source>
            <translation>长度取两条轮廓中彼此间距不超过容差且位于联合轮廓之内的部分的平均值。</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>in the reserve, {km2}</source>
            <translation>位于联合保护地内 ({km2})</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>% of the range</source>
            <translation>占分布区的 %</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>% of the range in that country</source>
            <translation>占该国/地区内分布区的 %</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>all ranges, counted once</source>
            <translation>全部分布区（去重叠）</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>all countries</source>
            <translation>全部国家/地区</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>Balance between the countries</source>
            <translation>国家/地区之间的均衡</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>shared out</source>
            <translation>分配对象</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>actual share, %</source>
            <translation>实际份额 (%)</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>expected share, %</source>
            <translation>预期份额 (%)</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>balance</source>
            <translation>均衡度</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>lowest possible</source>
            <translation>可能的最低值</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>area of the reserve</source>
            <translation>联合保护地面积</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>Expected shares: the part of the range that lies in each country.</source>
            <translation>预期份额：分布区在各国家/地区的部分。</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>Expected shares: the length of each country's shared border.</source>
            <translation>预期份额：各国家/地区的共有边界长度。</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>Expected shares: the area of the reserve in each country.</source>
            <translation>预期份额：联合保护地在各国家/地区的面积。</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>Expected shares: as given by the user.</source>
            <translation>预期份额：由用户给定。</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>Balance = 1 - half the sum of |actual - expected|: 1 is proportional, the lowest possible value is the smallest expected share. Shares are of the countries of the sites only. “{dash}”: no data, because nothing is to be shared out or a share is missing.</source>
            <translation>均衡度 = 1 − ½ × Σ|实际 − 预期|：1 表示完全成比例，可能的最低值等于最小的预期份额。份额只涉及保护地所属的国家/地区。“{dash}”：无数据，因为没有可分配的内容或缺少份额。</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>Type of transboundary area: a candidate</source>
            <translation>跨境区域的候选类型</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>candidate</source>
            <translation>候选类型</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>Types of the IUCN: TBPA transboundary protected area, TBCL or TBCS transboundary conservation landscape or seascape, TBMCA transboundary migration conservation area. What makes an area one of them is cooperation between its countries, which no layer shows.</source>
            <translation>IUCN 的类型：TBPA 为跨境保护地，TBCL 或 TBCS 为跨境保护景观或海景，TBMCA 为跨境迁徙保护区域。一个区域是否属于某一类型取决于有关国家/地区之间的合作，而任何图层都无法反映这一点。</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>One outline: ground that several sites cover counts once; ground between two sites is added where a straight link from one outline to the nearest point of the other is no longer than {tolerance} m. No other part of any outline moves.</source>
            <translation>单一轮廓：多个保护地共有的面积只计一次；从一条轮廓到另一条轮廓最近点的直线连接不长于 {tolerance} m 之处，两个保护地之间的面积予以并入。轮廓的其他部分均不移动。</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>What may be added up: countries within one reserve. Not reserves that overlap, and not the sites' own areas.</source>
            <translation>可以相加：同一联合保护地内的各国家/地区。不可相加：相互重叠的联合保护地，以及各保护地的自身面积。</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>Sites known only as a point with a reported area count as a disc of that area around the point: whether they touch a neighbour cannot be told from that.</source>
            <translation>仅以带上报面积的点表示的保护地，按以该点为中心、同等面积的圆计入：由此无法判断其是否与相邻保护地相接。</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>The outline is a working copy for planning; it delimits nothing.</source>
            <translation>该轮廓仅为规划用的工作副本，不具任何划界意义。</translation>
        </message>
        <message>
            <location filename="../../processing/loading.py" />
            <source>Layer “{layer}”: invalid geometries repaired: {count}.</source>
            <translation>图层“{layer}”：已修复无效的几何图形 {count} 个。</translation>
        </message>
        <message>
            <location filename="../../processing/loading.py" />
            <source>Layer “{layer}”: features over the antimeridian or round a pole, read the shorter way round: {count}.</source>
            <translation>图层“{layer}”：跨越 180° 经线或环绕极点、按较短一侧读取的要素 {count} 个。</translation>
        </message>
        <message>
            <location filename="../../processing/loading.py" />
            <source>Layer “{layer}”: features left out: {count}; the first is feature {feature} ({reason}).</source>
            <translation>图层“{layer}”：未计入的要素 {count} 个；第一个是要素 {feature}（{reason}）。</translation>
        </message>
        <message>
            <location filename="../../processing/loading.py" />
            <source>no area is left after the repair</source>
            <translation>修复后没有剩余面积</translation>
        </message>
        <message>
            <location filename="../../processing/loading.py" />
            <source>invalid geometry</source>
            <translation>几何图形无效</translation>
        </message>
        <message>
            <location filename="../../processing/loading.py" />
            <source>geometry cannot be read</source>
            <translation>几何图形无法读取</translation>
        </message>
        <message>
            <location filename="../../processing/loading.py" />
            <source>Layer “{layer}” has no field that is known to hold country codes or names: choose one of {fields} as JURISDICTION_FIELD.</source>
            <translation>图层“{layer}”没有已知的国家/地区代码或名称字段：请从 {fields} 中选择一个作为 JURISDICTION_FIELD。</translation>
        </message>
        <message>
            <location filename="../../processing/mapping_files.py" />
            <source>The project holds no mapping: run once with STORE_MAPPING, or give a file as MAPPING.</source>
            <translation>工程中没有对应关系：请先以 STORE_MAPPING 运行一次，或指定文件作为 MAPPING。</translation>
        </message>
        <message>
            <location filename="../../processing/mapping_files.py" />
            <source>project</source>
            <translation>工程</translation>
        </message>
        <message>
            <location filename="../../processing/member_reader.py" />
            <source>point without a reported area</source>
            <translation>点没有上报面积</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>Row {row} of {path} ({record})</source>
            <translation>{path} 第 {row} 行（{record}）</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>Feature {feature} of layer “{layer}” has an invalid geometry ({reason}): repair it, or choose “repair” or “skip” for invalid geometries.</source>
            <translation>图层“{layer}”的要素 {feature} 几何图形无效（{reason}）：请修复，或在“无效的几何图形”中选择“repair”或“skip”。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>Feature {feature} of layer “{layer}” has no geometry: delete it, or choose “repair” or “skip” for invalid geometries.</source>
            <translation>图层“{layer}”的要素 {feature} 没有几何图形：请删除，或在“无效的几何图形”中选择“repair”或“skip”。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>Feature {feature} of layer “{layer}” has a latitude beyond 90 degrees: check the layer's coordinate reference system.</source>
            <translation>图层“{layer}”的要素 {feature} 纬度超过 90 度：请检查该图层的坐标参照系。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>Feature {feature} of layer “{layer}” has coordinates that are not numbers: delete the feature or draw it anew.</source>
            <translation>图层“{layer}”的要素 {feature} 坐标不是数字：请删除该要素或重新绘制。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>Feature {feature} of layer “{layer}” reports an area larger than half the Earth: check the unit of its reported area (square kilometres are expected).</source>
            <translation>图层“{layer}”的要素 {feature} 上报面积超过地球表面的一半：请检查上报面积的单位（应为平方公里）。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>Layer “{layer}” has no feature: choose another layer or check its selection and filter.</source>
            <translation>图层“{layer}”没有要素：请选择其他图层，或检查其选择集和过滤器。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>Layer “{layer}” has no feature with a usable geometry (the first, {feature}: {reason}): repair it or choose another layer.</source>
            <translation>图层“{layer}”没有几何图形可用的要素（第一个为 {feature}：{reason}）：请修复或选择其他图层。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>No record of layer “{layer}” counts ({reasons}): check the records, the chosen rules and the fields for status, site type and reported area.</source>
            <translation>图层“{layer}”没有一条记录可以计入（{reasons}）：请检查记录、所选规则以及状态、保护地类型和上报面积字段。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>EXPECTED “{text}” cannot be read at “{part}”: write range, border, area or shares such as “RUS=0.4; CHN=0.6”.</source>
            <translation>EXPECTED“{text}”在“{part}”处无法读取：请填写 range、border、area，或给定的份额，如“RUS=0.4; CHN=0.6”。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>The shares in EXPECTED “{text}” add up to {sum}: make them add up to 1 (or to 100 %).</source>
            <translation>EXPECTED“{text}”中的份额之和为 {sum}：请使其等于 1（或 100%）。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>The mapping file “{file}” cannot be read: check its path, and that it is text in UTF-8.</source>
            <translation>无法读取对应文件“{file}”：请检查路径，并确认它是 UTF-8 文本。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>The mapping file “{file}” is no JSON (line {line}): correct it there, or start from a saved MAPPING_USED.</source>
            <translation>对应文件“{file}”不是 JSON（第 {line} 行）：请在该处更正，或从保存的 MAPPING_USED 开始。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>The mapping file “{file}” is not written as expected at {where}: compare it with a saved MAPPING_USED.</source>
            <translation>对应文件“{file}”在 {where} 处的写法不符合要求：请与保存的 MAPPING_USED 对照。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>The mapping file “{file}” fills the field “{field}”, which the schema does not have: choose among {fields}.</source>
            <translation>对应文件“{file}”填写的字段“{field}”不在数据格式中：请从 {fields} 中选择。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>The mapping file “{file}” gives “{value}” for {field}, which is none of its codes: docs/harmonise.md lists them.</source>
            <translation>对应文件“{file}”为 {field} 给出“{value}”，它不是该字段的代码：代码列表见 docs/harmonise.md。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>The mapping file “{file}” gives a layer the mapping “{mapping}”, which there is not: choose among {known}.</source>
            <translation>对应文件“{file}”为图层指定的对应关系“{mapping}”不存在：请从 {known} 中选择。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>The mapping “{mapping}” takes {field} from the column “{column}”, but layer “{layer}” has only {columns}: correct the mapping, or choose another.</source>
            <translation>对应关系“{mapping}”从“{column}”列取 {field}，但图层“{layer}”只有 {columns}：请更正或选择其他对应关系。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>“{code}” is no code of a zone (given for “{name}”): use one of {codes} in MAPPING or MAPPING_FILE.</source>
            <translation>“{code}”（为“{name}”指定）不是分区代码：请在 MAPPING 或 MAPPING_FILE 中使用 {codes} 之一。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>A row of MAPPING or MAPPING_FILE gives the code “{code}” to no name: fill in the name or delete the row.</source>
            <translation>MAPPING 或 MAPPING_FILE 中有一行只有代码“{code}”而没有名称：请填写名称或删除该行。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>“{text}” in MAPPING is no pair of a zone's name and its code: write “name=code; name=code”.</source>
            <translation>MAPPING 中的“{text}”不是分区名称与代码的组合：请写成“名称=代码; 名称=代码”。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>MAPPING_FILE has to be a CSV table with the columns “name” and “code”, or a JSON object of names and codes: correct the file.</source>
            <translation>MAPPING_FILE 应为含“name”和“code”列的 CSV 表，或由名称和代码组成的 JSON 对象：请更正该文件。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>MAPPING_FILE {path} cannot be read ({reason}): choose another file.</source>
            <translation>无法读取 MAPPING_FILE {path}（{reason}）：请选择其他文件。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>The report needs the Python package Jinja2: install it (Debian: python3-jinja2, OSGeo4W: python3-jinja2), or run without REPORT.</source>
            <translation>报告需要 Python 包 Jinja2：请安装（Debian：python3-jinja2，OSGeo4W：python3-jinja2），或不使用 REPORT 运行。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>No font of this machine has Chinese letters ({letters}): install one (Debian: fonts-wqy-microhei), or choose another language for the report.</source>
            <translation>本机没有包含汉字（{letters}）的字体：请安装（Debian：fonts-wqy-microhei），或为报告选择其他语言。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>ZONES is empty: give at least one zone with its outer distance in km, such as buffer=5.</source>
            <translation>ZONES 为空：请至少给出一个分区及其外缘距离（km），例如 buffer=5。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>“{entry}” in ZONES is no zone: write name=distance in km, zones separated by semicolons (buffer=5; transition=20).</source>
            <translation>ZONES 中的“{entry}”不是分区：请写成“名称=距离（km）”，各分区以分号隔开 (buffer=5; transition=20)。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>The zone of {distance} km in ZONES has no name: write one before the equals sign.</source>
            <translation>ZONES 中 {distance} km 的分区没有名称：请写在等号之前。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>The distance “{distance}” of zone “{zone}” is no number: give kilometres with a decimal point and no unit, such as 5.5.</source>
            <translation>分区“{zone}”的距离“{distance}”不是数字：请填写公里数，用小数点，不带单位，例如 5.5。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>The distance of zone “{zone}” is {distance} km: give one above 0.</source>
            <translation>分区“{zone}”的距离为 {distance} km：请填写大于 0 的值。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>The distance of zone “{zone}” is {distance} km, and 5,000 km is the most: check whether metres were meant.</source>
            <translation>分区“{zone}”的距离为 {distance} km，而上限为 5000 km：请检查是否误用了米。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>A zone cannot be called “{zone}”, which means the sites themselves: choose another name, and KEEP_CORE to have the sites in the result.</source>
            <translation>分区不能命名为“{zone}”，该名称指保护地本身：请选择其他名称；如需在结果中包含保护地，请使用 KEEP_CORE。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>Two zones are called “{zone}”: give each a name of its own.</source>
            <translation>有两个分区都叫“{zone}”：请分别命名。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>Zones “{zone}” and “{other}” both reach {distance} km, so one of them would be empty: change a distance or leave one out.</source>
            <translation>分区“{zone}”和“{other}”的距离同为 {distance} km，其中一个将为空：请更改距离或删去一个。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>A site is too wide for a preview: run to see its zones.</source>
            <translation>有的保护地范围过大，无法预览：请运行以查看其分区。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>A preview reaches 500 km and no farther: run to see zones of this distance.</source>
            <translation>预览最远只到 500 km：请运行以查看此距离的分区。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>The outlines are too detailed for a preview at these distances: run to see the zones.</source>
            <translation>在这些距离下轮廓过于精细，无法预览：请运行以查看分区。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>Zone “{zone}” of site {site} would be larger than half the Earth: choose a smaller distance.</source>
            <translation>保护地 {site} 的分区“{zone}”将超过地球表面的一半：请选择较小的距离。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>Zone “{zone}” of site {site} would reach farther than 5,000 km: check DISTANCE_FIELD and the distances in ZONES (kilometres).</source>
            <translation>保护地 {site} 的分区“{zone}”将超过 5000 km：请检查 DISTANCE_FIELD 和 ZONES 中的距离（单位为公里）。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>Feature {feature} of layer “{layer}” has no value in the field “{field}”, which multiplies its distances: enter one (1 for the usual distances), or run without DISTANCE_FIELD.</source>
            <translation>图层“{layer}”的要素 {feature} 在距离倍数字段“{field}”中没有值：请填写（1 表示距离不变），或不使用 DISTANCE_FIELD 运行。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>Feature {feature} of layer “{layer}” has “{value}” in the field “{field}”, which multiplies its distances: enter a number (with a decimal point), or choose another DISTANCE_FIELD.</source>
            <translation>图层“{layer}”的要素 {feature} 在距离倍数字段“{field}”中的值为“{value}”：请填写数字（用小数点），或选择其他 DISTANCE_FIELD。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>Feature {feature} of layer “{layer}” has {value} in the field “{field}”, which multiplies its distances: enter a number above 0, or choose another DISTANCE_FIELD.</source>
            <translation>图层“{layer}”的要素 {feature} 在距离倍数字段“{field}”中的值为 {value}：请填写大于 0 的数，或选择其他 DISTANCE_FIELD。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>Transboundary Planner needs the Python package {package}: install it (Debian: python3-{package}; Windows: OSGeo4W setup, python3-{package}; elsewhere: pip install {package}) and start QGIS again.</source>
            <translation>Transboundary Planner 需要 Python 包 {package}：请安装（Debian：python3-{package}；Windows：OSGeo4W 安装程序，python3-{package}；其他系统：pip install {package}），然后重新启动 QGIS。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>Transboundary Planner needs shapely 2.0 or later, and this is {version}: update it (pip install --user '{fitting}') and start QGIS again.</source>
            <translation>Transboundary Planner 需要 shapely 2.0 或更高版本，当前为 {version}：请更新（pip install --user '{fitting}'），然后重新启动 QGIS。</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>This shapely {version} was built for GEOS {own}, but QGIS brings GEOS {found}, and the two would crash together: install one that fits (pip install --user '{fitting}') and start QGIS again.</source>
            <translation>当前 shapely {version} 是为 GEOS {own} 构建的，而 QGIS 自带 GEOS {found}，二者同时使用会崩溃：请安装匹配的版本（pip install --user '{fitting}'），然后重新启动 QGIS。</translation>
        </message>
        <message>
            <location filename="../../processing/models.py" />
            <source>Models</source>
            <translation>模型</translation>
        </message>
        <message>
            <location filename="../../processing/models.py" />
            <source>The model {file} could not be read.</source>
            <translation>无法读取模型 {file}。</translation>
        </message>
        <message>
            <location filename="../../processing/overlap_output.py" />
            <source>Site {site}: {pct} % of its area lies outside the jurisdiction layer (sea or gap); it is listed under the country “-”.</source>
            <translation>保护地 {site}：{pct}% 的面积位于管辖区图层之外（海域或缝隙），列在国家/地区“-”之下。</translation>
        </message>
        <message>
            <location filename="../../processing/overlap_output.py" />
            <source>The table leaves out rows of 0 for classes: there would be over a million.</source>
            <translation>表中省略了各分类为 0 的行，否则将超过一百万行。</translation>
        </message>
        <message>
            <location filename="../../processing/overlap_report.py" />
            <source>overlay</source>
            <translation>叠加图层</translation>
        </message>
        <message>
            <location filename="../../processing/overlap_report.py" />
            <source>overlap</source>
            <translation>重叠</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>Border pairs of {sites}: {count}, borders: {borders}</source>
            <translation>{sites}：边界两侧有 {count} 对保护地，涉及 {borders} 条边界</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>No site of {sites} has a partner across a border within {distance} km</source>
            <translation>{sites}：{distance} km 之内没有保护地隔界配对</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>Adjoining: {adjoining}; overlapping: {overlapping}; near, within {distance} km: {near}; records of several countries: {single}.</source>
            <translation>相接：{adjoining}；重叠：{overlapping}；邻近（{distance} km 之内）：{near}；同属多个国家/地区的记录：{single}。</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>They share {km} km of border, each stretch counted once, and make {clusters} groups of sites connected over borders.</source>
            <translation>共有边界 {km} km，每段只计一次；隔界相连的保护地组：{clusters} 个。</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>Sites on a border without a partner: {count}.</source>
            <translation>边界处没有配对的保护地：{count} 个。</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>By border</source>
            <translation>按边界</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>pairs</source>
            <translation>配对数</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>adjoining</source>
            <translation>相接</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>overlapping</source>
            <translation>重叠</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>near</source>
            <translation>邻近</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>one record</source>
            <translation>同一记录</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>the same record</source>
            <translation>同一记录</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>distance, km</source>
            <translation>距离 (km)</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>overlap, {km2}</source>
            <translation>重叠 ({km2})</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>A stretch of border that several pairs share counts once, so the pairs may add up to more. Overlaps are those of the pairs added up.</source>
            <translation>多对共有的界段只计一次，因此各对之和可能更大。重叠面积为各对之和。</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>Pairs</source>
            <translation>配对</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>On a border without a partner</source>
            <translation>边界处没有配对</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>No farther from another country than the tolerance, and without a pair: where the next joint reserve could be.</source>
            <translation>距另一国家/地区不超过容差且没有配对：下一个联合保护地或可设在此处。</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>Distances and lengths are measured on the ellipsoid WGS 84, to 0.1 m; they do not depend on a map projection. The accuracy of the boundaries themselves is that of their sources.</source>
            <translation>距离和长度在 WGS 84 椭球面上测算，精确到 0.1 m，与地图投影无关。边界本身的精度取决于其来源。</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>Adjoining: no farther apart than the tolerance of {tolerance} m. Overlapping: one site reaches deeper into the other than that; thinner slivers adjoin.</source>
            <translation>相接：间距不超过容差 {tolerance} m。重叠：一个保护地伸入另一个的深度超过容差；更窄的重叠视为相接。</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>Shared border: the common border of the two countries, as far as it runs within {tolerance} m of both sites.</source>
            <translation>共有边界：两国/地区界线中与两个保护地的距离均不超过 {tolerance} m 的部分。</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>Where no border of the countries is given, shared border is the mean of the two outlines, as far as each runs within {tolerance} m of the other site.</source>
            <translation>未提供国家/地区界线时，共有边界取两条轮廓中与对方保护地距离均不超过 {tolerance} m 的部分的平均值。</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>The countries of a site are those it lists, else those it enters deeper than {tolerance} m. Sites that have a country in common are no pair.</source>
            <translation>保护地所属国家/地区以其注明的为准；未注明时，为其伸入深度超过 {tolerance} m 的国家/地区。有共同国家/地区的保护地不构成配对。</translation>
        </message>
        <message>
            <location filename="../../processing/paper.py" />
            <source>The PDF could not be written to {path}: check the space on the disk.</source>
            <translation>无法将 PDF 写入 {path}：请检查磁盘空间。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_base.py" />
            <source>Action plans</source>
            <translation>行动计划</translation>
        </message>
        <message>
            <location filename="../../processing/plan_base.py" />
            <source>Who does this</source>
            <translation>操作人</translation>
        </message>
        <message>
            <location filename="../../processing/plan_base.py" />
            <source>Your name, for the plan's history: every change is kept with who made it.</source>
            <translation>您的姓名，用于计划的历史记录：每次修改都会注明由谁作出。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_base.py" />
            <source>The plan is on a share of another computer</source>
            <translation>计划位于另一台计算机的共享文件夹</translation>
        </message>
        <message>
            <location filename="../../processing/plan_base.py" />
            <source>On a share the write-ahead log does not work: the plan is then written in the older, slower way that does.</source>
            <translation>共享文件夹不支持预写日志 (WAL)：计划将以较慢但可用的旧方式写入。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_base.py" />
            <source>Load the plan's tables into the project</source>
            <translation>将计划的各表加载到工程</translation>
        </message>
        <message>
            <location filename="../../processing/plan_base.py" />
            <source>As layers to look at, with relations and readable codes. They are read-only: edits go through the panel and the algorithms, so that none is lost.</source>
            <translation>作为供查看的图层，带有关联关系和可读的代码。它们为只读：修改须通过面板和算法进行，以免丢失。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_base.py" />
            <source>“{value}” given as {parameter} is no date like 2026-10-01: correct it.</source>
            <translation>为 {parameter} 填写的“{value}”不是 2026-10-01 这样的日期：请更正。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_base.py" />
            <source>{parameter} is empty: say who does this.</source>
            <translation>{parameter} 为空：请填写操作人。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_base.py" />
            <source>{parameter} is empty: choose a file.</source>
            <translation>{parameter} 为空：请选择文件。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Overview of the plan</source>
            <translation>计划概览</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>The plan</source>
            <translation>计划</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Items</source>
            <translation>事项</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Parts of the countries</source>
            <translation>各国部分</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Budgets</source>
            <translation>预算</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Exchange rates</source>
            <translation>汇率</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Links</source>
            <translation>关联</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Indicators</source>
            <translation>指标</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Measurements</source>
            <translation>测量</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Progress reports</source>
            <translation>进展报告</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Legal instruments</source>
            <translation>法律文书</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Places</source>
            <translation>地点</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Texts</source>
            <translation>文本</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>History</source>
            <translation>历史记录</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Id</source>
            <translation>标识</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Part of</source>
            <translation>上级事项</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Position</source>
            <translation>次序</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Classification</source>
            <translation>分类体系</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Code</source>
            <translation>代码</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Step</source>
            <translation>步骤</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Clause</source>
            <translation>条款</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Priority</source>
            <translation>优先级</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Start</source>
            <translation>开始</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Due</source>
            <translation>期限</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Approved start</source>
            <translation>批准的开始日期</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Approved due date</source>
            <translation>批准的期限</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Done on</source>
            <translation>完成日期</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Deleted</source>
            <translation>已删除</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Name (English)</source>
            <translation>名称（英文）</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Name (Russian)</source>
            <translation>名称（俄文）</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Name (Chinese)</source>
            <translation>名称（中文）</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Languages</source>
            <translation>语言</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Currency</source>
            <translation>货币</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Steps that do not apply</source>
            <translation>不适用的步骤</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Illustrative</source>
            <translation>示意</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Item</source>
            <translation>事项</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Country</source>
            <translation>国家/地区</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Approval</source>
            <translation>批准</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Approved on</source>
            <translation>批准日期</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Document</source>
            <translation>文件</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Spent</source>
            <translation>已支出</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>From currency</source>
            <translation>原货币</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>To currency</source>
            <translation>目标货币</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Rate</source>
            <translation>汇率</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>From</source>
            <translation>自</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>To</source>
            <translation>至</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Relation</source>
            <translation>关系</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Type</source>
            <translation>类型</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Parties</source>
            <translation>缔约方</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Signed on</source>
            <translation>签署日期</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>In force from</source>
            <translation>生效日期</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Expires on</source>
            <translation>失效日期</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Depositary</source>
            <translation>保存机关</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Web address</source>
            <translation>网址</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Conventions</source>
            <translation>公约</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Indicator</source>
            <translation>指标</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Baseline</source>
            <translation>基线</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Date of the baseline</source>
            <translation>基线日期</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Target</source>
            <translation>目标值</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Date of the target</source>
            <translation>目标日期</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Wanted direction</source>
            <translation>期望方向</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Rating</source>
            <translation>评级</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Value</source>
            <translation>值</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Confidence</source>
            <translation>可信度</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Trend</source>
            <translation>趋势</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Layer</source>
            <translation>图层</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Name of the layer</source>
            <translation>图层名称</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Id field</source>
            <translation>标识字段</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Id in the layer</source>
            <translation>图层中的标识</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Sensitive</source>
            <translation>敏感</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Longitude (°)</source>
            <translation>经度 (°)</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Latitude (°)</source>
            <translation>纬度 (°)</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Precision (°)</source>
            <translation>精度 (°)</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Record</source>
            <translation>记录</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Change</source>
            <translation>更改</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>When (UTC)</source>
            <translation>时间 (UTC)</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Who</source>
            <translation>操作人</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Before</source>
            <translation>更改前</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>After</source>
            <translation>更改后</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Revision</source>
            <translation>修订号</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Undoes</source>
            <translation>撤销</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>As sent</source>
            <translation>发出的值</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Here</source>
            <translation>现有的值</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>In the file</source>
            <translation>文件中的值</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Decided (UTC)</source>
            <translation>决定时间 (UTC)</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Decided by</source>
            <translation>决定人</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Decision</source>
            <translation>决定</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>The place “{name}” points at the layer “{layer}”, which is gone.</source>
            <translation>地点“{name}”指向的图层“{layer}”已不存在。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>The place “{name}” points at {feature} in the layer “{layer}”, which is gone.</source>
            <translation>地点“{name}”指向图层“{layer}”中的 {feature}，它已不存在。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>The place “{name}” was not looked for: “{layer}” is no file and not in the project.</source>
            <translation>未查找地点“{name}”：“{layer}”不是文件，也不在工程中。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” is in a circle of items that are each other's parents.</source>
            <translation>“{name}”处于互为上级的循环之中。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” is in a circle of {count} items that wait for each other.</source>
            <translation>“{name}”处于 {count} 个相互等待的事项构成的循环中。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” hangs on nothing: its {field} is empty or not in the plan.</source>
            <translation>“{name}”没有归属：其 {field} 为空，或所指内容不在计划中。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” stands under “{parent}”, where its kind does not belong.</source>
            <translation>“{name}”位于“{parent}”之下，而该类内容不应放在此处。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” ends before it begins: {last} is before {first}.</source>
            <translation>“{name}”的结束早于开始：{last} 早于 {first}。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” has the code {code}, which {scheme} does not have for it.</source>
            <translation>“{name}”的代码为 {code}，而 {scheme} 没有适用于它的这一代码。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” is not within the dates of the plan ({start} to {due}).</source>
            <translation>“{name}”不在计划的期限之内（{start} 至 {due}）。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” has a part of {country}, which is not in the plan.</source>
            <translation>“{name}”含有 {country} 的部分，而该国/地区不在计划中。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” is linked to something that is not in the plan.</source>
            <translation>“{name}”关联的内容不在计划中。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>No item serves step {step} of the process.</source>
            <translation>没有任何事项对应进程的步骤 {step}。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” was due on {due}: {days} d late.</source>
            <translation>“{name}”应于 {due} 完成，已逾期 {days} 天。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” is due on {due}: {days} d left.</source>
            <translation>“{name}”应于 {due} 完成，还剩 {days} 天。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” was put off by {days} d: approved {approved_due}, now {due}.</source>
            <translation>“{name}”延期 {days} 天：批准的期限为 {approved_due}，现为 {due}。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” has no due date.</source>
            <translation>“{name}”没有期限。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” has no lead in any country.</source>
            <translation>“{name}”在任何国家都没有负责单位。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” is led by {has} only: {country} has no lead.</source>
            <translation>“{name}”仅由 {has} 负责：{country} 没有负责单位。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” is paid by {has} only: {country} has no budget.</source>
            <translation>“{name}”仅由 {has} 出资：{country} 没有预算。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” is approved elsewhere, but not by {country}.</source>
            <translation>“{name}”已获他方批准，但 {country} 尚未批准。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” is approved by {country} without document or date.</source>
            <translation>“{name}”已由 {country} 批准，但没有文件或日期。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>The countries lead unequal numbers of items: balance {index}.</source>
            <translation>各国负责的事项数不均：均衡度 {index}。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>The countries pay unequally: balance {index}.</source>
            <translation>各国出资不均：均衡度 {index}。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” rests on no legal instrument.</source>
            <translation>“{name}”没有法律文书作依据。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” is due on {due}, after “{instrument}” expires ({expires}).</source>
            <translation>“{name}”应于 {due} 完成，晚于“{instrument}”的失效日期（{expires}）。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” is not in force on that day.</source>
            <translation>“{name}”在当日未生效。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>{country} is party to no instrument behind “{name}”.</source>
            <translation>{country} 不是“{name}”所依据的任何文书的缔约方。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>No item rests on “{name}”.</source>
            <translation>没有任何事项以“{name}”为依据。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” cannot be measured; it lacks: {missing}.</source>
            <translation>“{name}”无法衡量；缺少：{missing}。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” has no baseline.</source>
            <translation>“{name}”没有基线。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” was never measured.</source>
            <translation>“{name}”从未测量。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” missed its target of {target} by {date}: {value}.</source>
            <translation>“{name}”未在 {date} 前达到目标值 {target}：实际为 {value}。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>Amounts in {currency} are left out: no dated rate to {to}.</source>
            <translation>{currency} 金额未计入：没有注明日期的对 {to} 汇率。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}”: {spent} {currency} spent of {amount} ({country}).</source>
            <translation>“{name}”：{amount} {currency} 中已支出 {spent}（{country}）。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>The exchange rate “{name}” has no date and is not used.</source>
            <translation>汇率“{name}”没有日期，不予采用。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_layers.py" />
            <source>Focal value</source>
            <translation>保护对象</translation>
        </message>
        <message>
            <location filename="../../processing/plan_layers.py" />
            <source>Threat</source>
            <translation>威胁</translation>
        </message>
        <message>
            <location filename="../../processing/plan_layers.py" />
            <source>Objective</source>
            <translation>目标</translation>
        </message>
        <message>
            <location filename="../../processing/plan_layers.py" />
            <source>Action</source>
            <translation>行动</translation>
        </message>
        <message>
            <location filename="../../processing/plan_layers.py" />
            <source>Activity</source>
            <translation>活动</translation>
        </message>
        <message>
            <location filename="../../processing/plan_layers.py" />
            <source>Part of a country</source>
            <translation>国家部分</translation>
        </message>
        <message>
            <location filename="../../processing/plan_layers.py" />
            <source>Budget</source>
            <translation>预算</translation>
        </message>
        <message>
            <location filename="../../processing/plan_layers.py" />
            <source>Exchange rate</source>
            <translation>汇率</translation>
        </message>
        <message>
            <location filename="../../processing/plan_layers.py" />
            <source>Link</source>
            <translation>关联</translation>
        </message>
        <message>
            <location filename="../../processing/plan_layers.py" />
            <source>Measurement</source>
            <translation>测量</translation>
        </message>
        <message>
            <location filename="../../processing/plan_layers.py" />
            <source>Progress report</source>
            <translation>进展报告</translation>
        </message>
        <message>
            <location filename="../../processing/plan_layers.py" />
            <source>Legal instrument</source>
            <translation>法律文书</translation>
        </message>
        <message>
            <location filename="../../processing/plan_layers.py" />
            <source>Place</source>
            <translation>地点</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>There is no plan at {path}: check the path or create a plan there.</source>
            <translation>{path} 处没有计划：请检查路径，或在该处创建计划。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>There is no folder for {path}: create it or choose another one.</source>
            <translation>{path} 所在的文件夹不存在：请创建，或选择其他文件夹。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{path} exists already: choose another name, or delete the file first.</source>
            <translation>{path} 已存在：请选择其他名称，或先删除该文件。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{path} is not a GeoPackage: choose the file of a plan.</source>
            <translation>{path} 不是 GeoPackage：请选择计划文件。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{path} is a GeoPackage, but holds no action plan: choose another file or create one.</source>
            <translation>{path} 是 GeoPackage，但其中没有行动计划：请选择其他文件，或创建计划。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{path} was written by a newer version of the plugin (schema {found}, this one knows {known}): update Transboundary Planner.</source>
            <translation>{path} 由更新版本的插件写入（结构版本 {found}，当前支持 {known}）：请更新 Transboundary Planner。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>The end of {path} is missing, so it was not copied completely: copy it again.</source>
            <translation>{path} 缺少结尾，说明复制不完整：请重新复制。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{path} is damaged ({reason}): take its last good copy.</source>
            <translation>{path} 已损坏（{reason}）：请使用最近一份完好的副本。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{path} is locked by another program: wait until it has finished, or end the editing of its layers.</source>
            <translation>{path} 被其他程序锁定：请等待其完成，或结束其图层的编辑。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>The disk of {path} is full and the change was not saved: make room and save again.</source>
            <translation>{path} 所在磁盘已满，修改未保存：请腾出空间后重新保存。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{path} can only be read: copy it to a place where you may write, and open the copy.</source>
            <translation>{path} 为只读：请复制到可写入的位置，再打开副本。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{path} cannot be reached ({reason}) and the change was not saved: connect to its disk or share again and save once more.</source>
            <translation>无法访问 {path}（{reason}），修改未保存：请连接其磁盘或共享文件夹，再次保存。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{path} was copied to read-only media together with unsaved log: open it once where it can be written, close it, and copy it again.</source>
            <translation>{path} 连同未保存的日志被复制到只读介质：请在可写入的位置打开一次，关闭后重新复制。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{path} cannot be used as a plan ({reason}): take its last good copy.</source>
            <translation>{path} 不能作为计划使用（{reason}）：请使用最近一份完好的副本。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>Conflict {number} is decided already or does not exist: load the list anew.</source>
            <translation>冲突 {number} 已处理或不存在：请重新加载列表。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>There is no template “{value}”: choose one of {allowed}.</source>
            <translation>没有模板“{value}”：请从 {allowed} 中选择。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>The template “{value}” is for any countries: name at least one, for example RUS CHN.</source>
            <translation>模板“{value}”适用于任何国家/地区：请至少填写一个，例如 RUS CHN。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>The template “{value}” has no date of its own: give the plan a start.</source>
            <translation>模板“{value}”没有自己的日期：请给出计划的开始日期。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{path} is neither CSV nor XLSX: choose a file ending .csv or .xlsx.</source>
            <translation>{path} 既不是 CSV 也不是 XLSX：请选择扩展名为 .csv 或 .xlsx 的文件。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{path} is not a well-formed CSV ({reason}): save it again as CSV UTF-8.</source>
            <translation>{path} 不是格式正确的 CSV（{reason}）：请重新另存为 CSV UTF-8。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{path} cannot be read as XLSX ({reason}): save it again as XLSX.</source>
            <translation>{path} 无法作为 XLSX 读取（{reason}）：请重新另存为 XLSX。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>Row {row} of {path} is not UTF-8: save the table as “CSV UTF-8” and import it again.</source>
            <translation>{path} 第 {row} 行不是 UTF-8：请将表格另存为“CSV UTF-8”后重新导入。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{path} lacks {value}: export a plan to see the columns that are expected.</source>
            <translation>{path} 缺少 {value}：请导出一份计划，查看所需的列。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>Row {row} of {path} is of an unknown kind “{value}”: correct the column kind.</source>
            <translation>{path} 第 {row} 行的类型“{value}”未知：请更正 kind 列。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>Row {row} of {path} repeats the id {value}: every id may stand once only.</source>
            <translation>{path} 第 {row} 行重复了 id {value}：每个 id 只能出现一次。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>The items {record} would be each other's parents: give one of them another parent_id.</source>
            <translation>事项 {record} 将互为上级：请为其中一个更换 parent_id。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{record} would be due on {due}, before its start on {start}: correct one of the dates.</source>
            <translation>{record} 的期限 {due} 早于开始日期 {start}：请更正其中一个日期。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{record} has the code {value}, which the scheme {scheme} does not have: correct one of them.</source>
            <translation>{record} 的代码为 {value}，而方案 {scheme} 中没有：请更正其中之一。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{path} has no row of kind plan: import a complete export of a plan.</source>
            <translation>{path} 没有类型为 plan 的行：请导入计划的完整导出文件。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>The file belongs to another plan ({value}): open that one, or import it as a new plan.</source>
            <translation>该文件属于另一个计划（{value}）：请打开那个计划，或作为新计划导入。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>The file (version {value}) does not go back to a version that this plan sent or received: import it as a new plan, or ask for an export made from yours.</source>
            <translation>该文件（版本 {value}）并非源自此计划发出或收到的任何版本：请作为新计划导入，或索取由您的计划生成的导出文件。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{place}: a {kind} has no field “{field}”: remove it.</source>
            <translation>{place}：{kind} 没有字段“{field}”：请删除。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{place}: {field} is “{value}”, which is no date like 2026-10-01: correct it.</source>
            <translation>{place}：{field} 的值“{value}”不是 2026-10-01 这样的日期：请更正。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{place}: {field} is “{value}”, which is no number like 1200.50: correct it.</source>
            <translation>{place}：{field} 的值“{value}”不是 1200.50 这样的数字：请更正。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{place}: {field} is “{value}”: choose one of {allowed}.</source>
            <translation>{place}：{field} 的值为“{value}”：请从 {allowed} 中选择。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{place}: {field} is “{value}”: write 1 or 0.</source>
            <translation>{place}：{field} 的值为“{value}”：请填写 1 或 0。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{place}: {field} is “{value}”: write a country's three letters (ISO 3166-1), like RUS.</source>
            <translation>{place}：{field} 的值为“{value}”：请填写国家/地区的三字母代码 (ISO 3166-1)，例如 RUS。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{place}: {field} is “{value}”: write a currency's three letters (ISO 4217), like CNY.</source>
            <translation>{place}：{field} 的值为“{value}”：请填写货币的三字母代码 (ISO 4217)，例如 CNY。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{place}: “{value}” in {field} is no language: write a code like en, ru or zh.</source>
            <translation>{place}：{field} 中的“{value}”不是语言：请填写代码，例如 en、ru 或 zh。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{value} leads or pays for {count} items, such as “{name}”: take it out there first, or leave {value} in the plan.</source>
            <translation>{value} 在 {count} 个事项中牵头或出资，例如“{name}”：请先在那里将其去除，或把 {value} 留在计划中。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>“{name}” cannot depend on itself: choose another item.</source>
            <translation>“{name}”不能依赖自身：请选择其他事项。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>“{name}” and “{other}” would wait for each other: take one of the links between them out first.</source>
            <translation>“{name}”与“{other}”会相互等待：请先去除二者之间的一条关联。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_report.py" />
            <source>No font of this machine has these signs, they stay empty boxes: {letters}</source>
            <translation>本机没有字体包含以下字符，将显示为空框：{letters}</translation>
        </message>
        <message>
            <location filename="../../processing/plan_report_base.py" />
            <source>GeoPackage (*.gpkg)</source>
            <translation>GeoPackage (*.gpkg)</translation>
        </message>
        <message>
            <location filename="../../processing/plan_report_base.py" />
            <source>The GeoPackage of the plan. It is only read; it may be open in QGIS.</source>
            <translation>计划的 GeoPackage。仅读取，可以同时在 QGIS 中打开。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_report_base.py" />
            <source>Day of the review</source>
            <translation>评估日期</translation>
        </message>
        <message>
            <location filename="../../processing/plan_report_base.py" />
            <source>What is late is told for this day (2028-06-30). Without it: today.</source>
            <translation>以该日（如 2028-06-30）判断哪些事项逾期。未填写时为今天。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_report_base.py" />
            <source>Language of the report and of the names in tables: en, ru, zh, or that of QGIS. Names that are not there in it are in the plan's own language.</source>
            <translation>报告和表中名称的语言：en、ru、zh，或 QGIS 的语言。没有该语言的名称用计划自身的语言。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_report_base.py" />
            <source>PLAN is empty: choose the GeoPackage of a plan.</source>
            <translation>PLAN 为空：请选择计划的 GeoPackage。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_report_base.py" />
            <source>“{value}” given as {parameter} is no date like 2028-06-30: correct it.</source>
            <translation>为 {parameter} 填写的“{value}”不是 2028-06-30 这样的日期：请更正。</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>{field} ({language})</source>
            <translation>{field}（{language}）</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>English</source>
            <translation>英文</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>Russian</source>
            <translation>俄文</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>Chinese</source>
            <translation>中文</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>deleted</source>
            <translation>已删除</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>there</source>
            <translation>存在</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>no data</source>
            <translation>无数据</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>“{text}”</source>
            <translation>“{text}”</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>{record}: added{values}</source>
            <translation>{record}：已添加{values}</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>{record}: deleted</source>
            <translation>{record}：已删除</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>{record}: brought back</source>
            <translation>{record}：已恢复</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>{record}, {field}: {before} → {after}</source>
            <translation>{record}，{field}：{before} → {after}</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>plan made</source>
            <translation>创建计划</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>edit</source>
            <translation>编辑</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>undone</source>
            <translation>撤销</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>redone</source>
            <translation>重做</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>import</source>
            <translation>导入</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>conflict decided</source>
            <translation>处理冲突</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>Description</source>
            <translation>描述</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>Vision</source>
            <translation>愿景</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>Internal note</source>
            <translation>内部备注</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>Lead</source>
            <translation>负责单位</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>Co-lead</source>
            <translation>协作单位</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>Method</source>
            <translation>方法</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>Details</source>
            <translation>详情</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>Scope</source>
            <translation>范围</translation>
        </message>
        <message>
            <location filename="../../processing/reading.py" />
            <source>Layer “{layer}” cannot be brought to longitude and latitude from its coordinate reference system ({crs}): save it in another one first.</source>
            <translation>图层“{layer}”无法从其坐标参照系（{crs}）换算为经纬度：请先另存为其他坐标参照系。</translation>
        </message>
        <message>
            <location filename="../../processing/reading.py" />
            <source>Feature {feature} of layer “{layer}” cannot be brought to longitude and latitude: check its coordinates and the layer's coordinate reference system.</source>
            <translation>图层“{layer}”的要素 {feature} 无法换算为经纬度：请检查其坐标和图层的坐标参照系。</translation>
        </message>
        <message>
            <location filename="../../processing/reading.py" />
            <source>Feature {feature} of layer “{layer}” has a geometry of type {type}, which cannot be used here: remove it, or select the features to use.</source>
            <translation>图层“{layer}”的要素 {feature} 几何类型为 {type}，此处不能使用：请移除，或选中要使用的要素。</translation>
        </message>
        <message>
            <location filename="../../processing/record_filters.py" />
            <source>Which records count</source>
            <translation>计入哪些记录</translation>
        </message>
        <message>
            <location filename="../../processing/record_filters.py" />
            <source>protected_planet: all but Proposed and Not Reported. wdpar: Designated, Inscribed and Established only, so not Adopted. none: all.</source>
            <translation>protected_planet：除 Proposed（拟建）和 Not Reported（未上报）外全部计入。wdpar：仅 Designated、Inscribed 和 Established，不含 Adopted。none：全部计入。</translation>
        </message>
        <message>
            <location filename="../../processing/record_filters.py" />
            <source>Site types</source>
            <translation>保护地类型</translation>
        </message>
        <message>
            <location filename="../../processing/record_filters.py" />
            <source>Count UNESCO-MAB biosphere reserves</source>
            <translation>计入联合国教科文组织生物圈保护区</translation>
        </message>
        <message>
            <location filename="../../processing/record_filters.py" />
            <source>Records whose designation is exactly “UNESCO-MAB Biosphere Reserve” mostly are not protected as a whole, and are left out unless this is on.</source>
            <translation>称号恰好为“UNESCO-MAB Biosphere Reserve”的记录大多并非整体受到保护，未勾选时不计入。</translation>
        </message>
        <message>
            <location filename="../../processing/record_filters.py" />
            <source>SITE_TYPE is empty: choose PA, OECM or both.</source>
            <translation>SITE_TYPE 为空：请选择 PA、OECM 或两者。</translation>
        </message>
        <message>
            <location filename="../../processing/record_reader.py" />
            <source>status is not counted by the chosen rules</source>
            <translation>按所选规则，该状态不计入</translation>
        </message>
        <message>
            <location filename="../../processing/record_reader.py" />
            <source>UNESCO-MAB Biosphere Reserve (an international designation)</source>
            <translation>联合国教科文组织人与生物圈保护区（国际称号）</translation>
        </message>
        <message>
            <location filename="../../processing/record_reader.py" />
            <source>site type was not chosen</source>
            <translation>未选择该保护地类型</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>km</source>
            <translation>km</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{km2}</source>
            <translation>{km2}</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{first} or {last}</source>
            <translation>{first} 或 {last}</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>at least one of {count} layers</source>
            <translation>{count} 个图层中至少一个</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{first} and {last}</source>
            <translation>{first} 和 {last}</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>not stated</source>
            <translation>未注明</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Before you use these numbers</source>
            <translation>使用这些数字前请注意</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>How this was measured</source>
            <translation>测算方法</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Data sources</source>
            <translation>数据来源</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>file</source>
            <translation>文件</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>date</source>
            <translation>日期</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>licence</source>
            <translation>许可证</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>attribution</source>
            <translation>署名</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>features: {count}</source>
            <translation>要素数：{count}</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Made by {software} on {date}.</source>
            <translation>由 {software} 于 {date} 生成。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>and {count} more in the table {table}</source>
            <translation>另有 {count} 行，见“{table}”</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>of {whole} {km2}</source>
            <translation>/ {whole} {km2}</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Map</source>
            <translation>地图</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Map with these layers: {layers}</source>
            <translation>包含以下图层的地图：{layers}</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Hatched and marked ~: the boundary is illustrative, not surveyed or official.</source>
            <translation>带斜线并标有 ~ 的为示意边界，未经测绘，也非官方边界。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>country</source>
            <translation>国家/地区</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>outside the jurisdiction layer (sea or gap)</source>
            <translation>管辖区图层之外（海域或缝隙）</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>in both {first} and {last}: the layer's outlines overlap here</source>
            <translation>同属 {first} 和 {last}：图层轮廓在此重叠</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{name} (disputed, according to the layer)</source>
            <translation>{name}（图层标注为有争议）</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>illustrative boundary</source>
            <translation>示意边界</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>~ {part} {km2} of it on illustrative boundaries</source>
            <translation>~ 其中 {part} {km2} 依据示意边界</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>of it on illustrative boundaries</source>
            <translation>其中依据示意边界</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Countries are those of the layer {layer} (date: {date}), drawn as that source draws them. This report states no position on any boundary.</source>
            <translation>国家/地区取自图层 {layer}（日期：{date}），按该来源的画法。本报告对任何边界不持立场。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Areas are measured on the ellipsoid WGS 84, not on a map projection, and do not depend on settings of the project. Computing error: less than 1e-9 of each area; the accuracy of the boundaries themselves is that of their sources.</source>
            <translation>面积在 WGS 84 椭球面上测算，而非在地图投影上，与工程设置无关。计算误差小于每项面积的 1e-9；边界本身的精度取决于其来源。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Edges count as drawn: straight lines in longitude and latitude, so that pieces add up to the whole.</source>
            <translation>边按所绘处理：在经纬度上为直线，因此各部分相加等于整体。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Edges count as geodesics, the shortest lines on the ellipsoid.</source>
            <translation>边按大地线处理，即椭球面上的最短线。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Where two countries of the layer overlap, the ground is credited to neither but shown under both names; where no country reaches, it has a line of its own.</source>
            <translation>图层中两国/地区重叠之处，面积不归任何一方，而列在双方代码之下；没有任何国家/地区覆盖之处单独成行。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>A hole in a country that no other country covers (a lake, a river) counts as part of that country.</source>
            <translation>国家/地区内未被其他国家/地区覆盖的空洞（湖泊、河流）计入该国家/地区。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Holes in countries (lakes, rivers) were left as the layer has them.</source>
            <translation>国家/地区内的空洞（湖泊、河流）按图层原样保留。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Boundaries marked ~ are illustrative. Whatever rests on them is shown apart and must not be quoted as measured.</source>
            <translation>标有 ~ 的为示意边界。凡依据示意边界的数字均单独列出，不得作为测量结果引用。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{layer}: {count} invalid geometries were repaired.</source>
            <translation>{layer}：已修复无效的几何图形 {count} 个。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{layer}: {count} features were left out; the table of rejected ones says why.</source>
            <translation>{layer}：未计入的要素 {count} 个，原因见未计入要素表。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Overlap analysis</source>
            <translation>重叠分析</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{part} of {area} {km2} lie in {overlays}</source>
            <translation>{area} {km2} 中有 {part} {km2} 位于 {overlays} 之内</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{pct} of the area of the sites in {sites} (sites: {count}), ground shared by several sites or overlays counted once.</source>
            <translation>占“{sites}”中保护地（{count} 个）面积的 {pct}；多个保护地或叠加图层共有的面积只计一次。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>~ {part} of these {all_part} {km2}, and {area} of the {all_area} {km2} of area, rest on illustrative boundaries (sites: {count}).</source>
            <translation>~ 上述 {all_part} {km2} 中有 {part} {km2}、总面积 {all_area} {km2} 中有 {area} {km2} 依据示意边界（{count} 个保护地）。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{sites}, all sites together</source>
            <translation>{sites}：全部保护地</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>of it in the overlays</source>
            <translation>其中位于叠加图层内</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Each square kilometre counts once, so the countries add up to the total.</source>
            <translation>每平方公里只计一次，因此各国/地区相加等于总数。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>More countries</source>
            <translation>其他国家/地区</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>in the overlays, {km2}</source>
            <translation>位于叠加图层内 ({km2})</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>% of the part there</source>
            <translation>占该国/地区部分的 %</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>% of the site</source>
            <translation>占保护地的 %</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>% of all sites</source>
            <translation>占全部保护地的 %</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>the site's part there, {km2}</source>
            <translation>保护地在该国/地区的面积 ({km2})</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>By site</source>
            <translation>按保护地</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>class</source>
            <translation>分类</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>all overlays, counted once</source>
            <translation>全部叠加图层（去重叠）</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>All sites, counted once</source>
            <translation>全部保护地（去重叠）</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>of which illustrative</source>
            <translation>其中依据示意边界</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Where sites overlap each other the rows add up to more than the last line, which counts shared ground once.</source>
            <translation>保护地相互重叠时，各行之和大于最后一行；最后一行中共有的面积只计一次。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>~ The boundary of the site is illustrative, and so are its numbers.</source>
            <translation>~ 该保护地的边界为示意边界，其数字也仅供示意。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>By site and country</source>
            <translation>按保护地和国家/地区</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>In {overlays}. Rows of one site may be added up over its countries; rows of different sites may not.</source>
            <translation>位于 {overlays} 内。同一保护地的各行可按国家/地区相加，不同保护地的行不可相加。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>By overlay</source>
            <translation>按叠加图层</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Over all sites, counted once within each overlay. Overlays may overlap each other: do not add these rows up.</source>
            <translation>针对全部保护地，每个叠加图层内部重叠只计一次。叠加图层之间可能重叠：各行不可相加。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>By class</source>
            <translation>按分类</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Over all sites, counted once within each class. Classes may overlap each other: do not add these rows up.</source>
            <translation>针对全部保护地，每个分类内部重叠只计一次。分类之间可能重叠：各行不可相加。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>by country, {km2}</source>
            <translation>按国家/地区 ({km2})</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Nothing is counted twice: sites that overlap each other, and overlays that overlap each other, are flattened before they are added up.</source>
            <translation>无重复计算：相互重叠的保护地以及相互重叠的叠加图层，都先合并再求和。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>What may be added up: countries within one site and one overlay. Not sites, overlays or classes.</source>
            <translation>可以相加：同一保护地、同一叠加图层内的各国家/地区。不可相加：保护地、叠加图层或分类。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{area} {km2} of the sites ({pct}) lie outside the jurisdiction layer: at sea, in gaps between its countries, or beyond its edge. Sites with more than 1 % of their area there: {count}.</source>
            <translation>保护地中有 {area} {km2}（{pct}）位于管辖区图层之外：海上、各国/地区之间的缝隙或图层边缘以外。其面积 1% 以上位于该处的保护地：{count} 个。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>The sites have no area.</source>
            <translation>保护地没有面积。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Coverage analysis</source>
            <translation>覆盖分析</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{part} of {area} {km2} of {regions} are protected</source>
            <translation>{regions}：{area} {km2} 中有 {part} {km2} 受到保护</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{pct}, ground shared by several protected areas counted once. {gap} {km2} are not protected.</source>
            <translation>占 {pct}，多个保护地共有的面积只计一次。未受保护的面积为 {gap} {km2}。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>~ {part} {km2} of the protected area rest on illustrative boundaries.</source>
            <translation>~ 受保护面积中有 {part} {km2} 依据示意边界。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{part} {km2} of the protected area are covered by discs only: sites known as a point with a reported area.</source>
            <translation>受保护面积中有 {part} {km2} 仅由圆覆盖，即仅以带上报面积的点表示的保护地。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{site}: the disc of its reported area reaches {area} {km2} into another country; a polygon would show where it really is.</source>
            <translation>{site}：按上报面积所画的圆有 {area} {km2} 伸入另一国家/地区；使用多边形才能反映其真实位置。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{area} {km2} of the regions ({pct}) lie outside the jurisdiction layer: at sea, in gaps between its countries, or beyond its edge.</source>
            <translation>各区域中有 {area} {km2}（{pct}）位于管辖区图层之外：海上、各国/地区之间的缝隙或图层边缘以外。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Nothing could be measured in {regions}</source>
            <translation>{regions} 中没有可测算的内容</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>By region</source>
            <translation>按区域</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>area of the region</source>
            <translation>区域面积</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>protected</source>
            <translation>受保护</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>and {count} smaller ones in the tables</source>
            <translation>另有 {count} 个较小的，见表格</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>all regions, counted once</source>
            <translation>全部区域（去重叠）</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>region</source>
            <translation>区域</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>the region's part there, {km2}</source>
            <translation>区域在该国/地区的面积 ({km2})</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>protected, {km2}</source>
            <translation>受保护 ({km2})</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>not protected, {km2}</source>
            <translation>未受保护 ({km2})</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>covered by discs only, {km2}</source>
            <translation>仅由圆覆盖 ({km2})</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>double-count factor</source>
            <translation>重复计算系数</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>The double-count factor is the area before overlaps between protected areas are taken out, divided by the area after.</source>
            <translation>重复计算系数 = 消除保护地相互重叠之前的面积 ÷ 之后的面积。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Rows of one region may be added up over its countries; rows of different regions may not.</source>
            <translation>同一区域的各行可按国家/地区相加，不同区域的行不可相加。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>By region and country</source>
            <translation>按区域和国家/地区</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>By category</source>
            <translation>按类别</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>category</source>
            <translation>类别</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>type</source>
            <translation>类型</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>% of the region</source>
            <translation>占区域的 %</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>before overlaps are taken out, {km2}</source>
            <translation>消除重叠之前 ({km2})</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>area of the same sites</source>
            <translation>同一批保护地的面积</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Where protected areas overlap, the ground counts for the stricter category, then for the older site. So the categories of one region add up.</source>
            <translation>保护地重叠之处，面积计入较严格的类别，其次计入较早设立的保护地。因此同一区域的各类别可以相加。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>The area that sources report for a site is shared out by its computed area; both are of the same sites. Sites with illustrative boundaries or without a polygon are not compared.</source>
            <translation>来源为保护地上报的面积按其计算面积分摊；两者针对同一批保护地。边界为示意边界或没有多边形的保护地不作比较。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Land and sea</source>
            <translation>陆地与海洋</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>realm</source>
            <translation>陆海类型</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>By what the records say of themselves, not by a coastline.</source>
            <translation>依据记录自身的说明，而非海岸线。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Not Reported</source>
            <translation>未上报 (Not Reported)</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Not Applicable</source>
            <translation>不适用 (Not Applicable)</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Not Assigned</source>
            <translation>未指定 (Not Assigned)</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Terrestrial</source>
            <translation>陆地</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Coastal</source>
            <translation>海岸</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Marine</source>
            <translation>海洋</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Which features were counted</source>
            <translation>哪些要素被计入</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>layer</source>
            <translation>图层</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>features</source>
            <translation>要素数</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>in the layer</source>
            <translation>图层内</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>counted</source>
            <translation>计入</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>left out: {reason}</source>
            <translation>未计入：{reason}</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Nothing is counted twice: protected areas that overlap are flattened in the order of category (Ia, Ib, II, III, IV, V, VI, Not Reported, Not Applicable, Not Assigned), then year of status (unknown last), then id. Each keeps what earlier ones left.</source>
            <translation>无重复计算：相互重叠的保护地按类别（Ia、Ib、II、III、IV、V、VI、Not Reported、Not Applicable、Not Assigned）、状态年份（未知者最后）、标识的顺序消除重叠。每个保护地只保留排在前面的保护地未占用的部分。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>What may be added up: categories and countries within one region. Not regions.</source>
            <translation>可以相加：同一区域内的类别和国家/地区。不可相加：区域。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Sites known only as a point with a reported area count as a disc of that area around the point; what only such discs cover is shown apart.</source>
            <translation>仅以带上报面积的点表示的保护地，按以该点为中心、同等面积的圆计入；仅由此类圆覆盖的面积单独列出。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Other effective area-based conservation measures (OECM) are counted after all protected areas: their rows hold what they add.</source>
            <translation>其他有效的区域保护措施 (OECM) 在所有保护地之后计入：其各行为新增的面积。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{count} protected areas of {layers} layers under one schema</source>
            <translation>{layers} 个图层的 {count} 个保护地已统一为同一数据格式</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>With a polygon: {polygons}. As a point only: {points}.</source>
            <translation>有多边形：{polygons}。仅为点：{points}。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Of the polygons, discs of a reported area: {count}.</source>
            <translation>其中按上报面积所画的圆：{count} 个。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>~ With an illustrative boundary: {count}.</source>
            <translation>~ 边界为示意边界：{count} 个。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Pairs of records that may be one site: {count}. Records merged into another: {merged}.</source>
            <translation>可能为同一保护地的记录对：{count} 对。并入其他记录的记录：{merged} 条。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Values that no mapping knows, kept as they are: {count}.</source>
            <translation>没有对应关系、保持原样的值：{count} 个。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>IUCN categories that are only suggested by the national class: {count}.</source>
            <translation>仅按国内类型建议的 IUCN 类别：{count} 个。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>read as</source>
            <translation>读取方式</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>columns that fill no field</source>
            <translation>未填入字段的列</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{columns} and {count} more</source>
            <translation>{columns} 等，另有 {count} 列</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>By layer</source>
            <translation>按图层</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>written as</source>
            <translation>写法</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>records</source>
            <translation>记录数</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Countries as they are written</source>
            <translation>国家/地区的写法</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>column</source>
            <translation>列</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>field</source>
            <translation>字段</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>value</source>
            <translation>值</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Values that no mapping knows</source>
            <translation>没有对应关系的值</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>In fields of text they stay as they are written; numbers and years that cannot be read are no data. A mapping file can say what they mean.</source>
            <translation>文本字段中保持原样；无法读取的数字和年份视为无数据。可用对应文件说明其含义。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>attribute</source>
            <translation>属性</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>all</source>
            <translation>全部</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>no country</source>
            <translation>无国家/地区</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{name} (of {count})</source>
            <translation>{name}（共 {count} 条）</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Records that lack an attribute</source>
            <translation>缺少属性的记录</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Empty values and “Not Reported” together. A record of several countries counts in each of them; attributes that nobody lacks are not shown.</source>
            <translation>空值与“Not Reported”合并统计。属于多个国家/地区的记录在各国/地区分别计入；无缺失的属性不列出。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{count} more countries are in the table of missing attributes.</source>
            <translation>另有 {count} 个国家/地区，见缺失属性表。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>may be the same as</source>
            <translation>可能等同于</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>why</source>
            <translation>依据</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>common, {km2}</source>
            <translation>共同部分 ({km2})</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>of the smaller</source>
            <translation>占较小者</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>of both together</source>
            <translation>占两者合并</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>likeness of names</source>
            <translation>名称相似度</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Only records of different layers are compared. Parts and equal outlines under other names are never merged.</source>
            <translation>只比较不同图层的记录。部分重合以及轮廓相同但名称不同的记录从不合并。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>same id</source>
            <translation>标识相同</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>overlap and name</source>
            <translation>重叠与名称</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>place and name</source>
            <translation>位置与名称</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>part of it, by overlap and name</source>
            <translation>其中一部分（按重叠与名称）</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>same outline, other name</source>
            <translation>轮廓相同，名称不同</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{kind}: merged</source>
            <translation>{kind}：已合并</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{layer}: reported areas are about {factor} times the computed ones; check their unit.</source>
            <translation>{layer}：上报面积约为计算面积的 {factor} 倍，请检查其单位。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Codes are those of the WDPCA and of ISO 3166-1. Native names, designations and ids are kept beside them.</source>
            <translation>代码采用 WDPCA 和 ISO 3166-1。原文名称、称号和标识一并保留。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Sites known only as a point with a reported area are drawn as a disc of that area and marked as illustrative.</source>
            <translation>仅以带上报面积的点表示的保护地，画为同等面积的圆并标为示意边界。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>A category suggested by the national class is a default for planning and no statement about any site; the field iucn_suggestion marks it.</source>
            <translation>按国内类型建议的类别只是规划的默认值，并非对任何保护地的认定；由 iucn_suggestion 字段标明。</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{title}: illustrative boundary</source>
            <translation>{title}：示意边界</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>border between countries, as in {title}</source>
            <translation>国家/地区界线（据 {title}）</translation>
        </message>
        <message>
            <location filename="../../processing/sinks.py" />
            <source>{output} could not be written after {count} rows: {reason}</source>
            <translation>{output} 在写入 {count} 行后中断：{reason}</translation>
        </message>
        <message>
            <location filename="../../processing/sinks.py" />
            <source>no reason was given.</source>
            <translation>未给出原因。</translation>
        </message>
        <message>
            <location filename="../../processing/sinks.py" />
            <source>{output} could not be created: choose another destination.</source>
            <translation>无法创建 {output}：请选择其他位置。</translation>
        </message>
        <message>
            <location filename="../../processing/sinks.py" />
            <source>{output} could not be created at {path}: {reason}</source>
            <translation>无法在 {path} 创建 {output}：{reason}</translation>
        </message>
        <message>
            <location filename="../../processing/sinks.py" />
            <source>{output} could not be written to {path}: only {found} of {count} rows arrived. Check the space on the disk, or choose a GeoPackage.</source>
            <translation>{output} 未能完整写入 {path}：{count} 行中只写入了 {found} 行。请检查磁盘空间，或选择 GeoPackage。</translation>
        </message>
        <message>
            <location filename="../../processing/sinks.py" />
            <source>What was written to {output} before cannot be taken back: delete it there.</source>
            <translation>此前写入 {output} 的内容无法撤回：请在该处删除。</translation>
        </message>
        <message>
            <location filename="../../processing/sources.py" />
            <source>Layer “{layer}” holds {found}, but {wanted} are needed here: choose another layer.</source>
            <translation>图层“{layer}”的内容为{found}，而此处需要{wanted}：请选择其他图层。</translation>
        </message>
        <message>
            <location filename="../../processing/sources.py" />
            <source>Layer “{layer}” has no coordinate reference system: set it in the layer's properties, or add a .prj file beside its file.</source>
            <translation>图层“{layer}”没有坐标参照系：请在图层属性中设置，或在文件旁添加 .prj 文件。</translation>
        </message>
        <message>
            <location filename="../../processing/sources.py" />
            <source>polygons</source>
            <translation>多边形</translation>
        </message>
        <message>
            <location filename="../../processing/sources.py" />
            <source>lines</source>
            <translation>线</translation>
        </message>
        <message>
            <location filename="../../processing/sources.py" />
            <source>points</source>
            <translation>点</translation>
        </message>
        <message>
            <location filename="../../processing/sources.py" />
            <source>mixed geometries</source>
            <translation>混合几何类型</translation>
        </message>
        <message>
            <location filename="../../processing/sources.py" />
            <source>Layer “{layer}” is not a vector layer: choose another one.</source>
            <translation>图层“{layer}”不是矢量图层：请选择其他图层。</translation>
        </message>
        <message>
            <location filename="../../processing/sources.py" />
            <source>The layer “{layer}” given for “{parameter}” could not be loaded: check the path and the name of the layer in it.</source>
            <translation>无法加载为“{parameter}”指定的图层“{layer}”：请检查路径和其中的图层名。</translation>
        </message>
        <message>
            <location filename="../../processing/sources.py" />
            <source>Layer “{layer}” has {count} features, but its file gives none of them: another program may be writing it; remove the layer and add it again, or take a copy.</source>
            <translation>图层“{layer}”有 {count} 个要素，但其文件一个也读不出来：可能有其他程序正在写入；请移除该图层后重新添加，或复制一份文件。</translation>
        </message>
        <message>
            <location filename="../../processing/staging.py" />
            <source>The results could not be put in their place ({reason}): older ones are unchanged.</source>
            <translation>结果无法放到指定位置（{reason}）：原有结果不变。</translation>
        </message>
        <message>
            <location filename="../../processing/styling.py" />
            <source>The style of “{layer}” could not be loaded: {message}</source>
            <translation>无法加载“{layer}”的样式：{message}</translation>
        </message>
        <message>
            <location filename="../../processing/styling.py" />
            <source>~ illustrative</source>
            <translation>~ 示意边界</translation>
        </message>
        <message>
            <location filename="../../processing/styling.py" />
            <source>with a pair</source>
            <translation>有配对</translation>
        </message>
        <message>
            <location filename="../../processing/styling.py" />
            <source>without a pair</source>
            <translation>没有配对</translation>
        </message>
        <message>
            <location filename="../../processing/styling.py" />
            <source>without a partner</source>
            <translation>缺少配对</translation>
        </message>
        <message>
            <location filename="../../processing/styling.py" />
            <source>wider than the tolerance</source>
            <translation>宽于容差</translation>
        </message>
        <message>
            <location filename="../../processing/styling.py" />
            <source>within the tolerance</source>
            <translation>在容差范围内</translation>
        </message>
        <message>
            <location filename="../../processing/styling.py" />
            <source>within a tenth of the tolerance</source>
            <translation>在容差的十分之一范围内</translation>
        </message>
        <message>
            <location filename="../../processing/styling.py" />
            <source>disputed</source>
            <translation>有争议</translation>
        </message>
        <message>
            <location filename="../../processing/styling.py" />
            <source>in no country</source>
            <translation>不属任何国家/地区</translation>
        </message>
        <message>
            <location filename="../../processing/styling.py" />
            <source>cut off</source>
            <translation>裁去</translation>
        </message>
        <message>
            <location filename="../../processing/styling.py" />
            <source>filled in</source>
            <translation>填补</translation>
        </message>
        <message>
            <location filename="../../processing/styling.py" />
            <source>repaired</source>
            <translation>修正</translation>
        </message>
        <message>
            <location filename="../../processing/styling.py" />
            <source>gap</source>
            <translation>空隙</translation>
        </message>
        <message>
            <location filename="../../processing/styling.py" />
            <source>sliver</source>
            <translation>窄条</translation>
        </message>
        <message>
            <location filename="../../processing/styling.py" />
            <source>high</source>
            <translation>高</translation>
        </message>
        <message>
            <location filename="../../processing/styling.py" />
            <source>medium</source>
            <translation>中</translation>
        </message>
        <message>
            <location filename="../../processing/styling.py" />
            <source>low</source>
            <translation>低</translation>
        </message>
        <message>
            <location filename="../../processing/styling.py" />
            <source>between countries</source>
            <translation>国家/地区之间</translation>
        </message>
        <message>
            <location filename="../../processing/styling.py" />
            <source>inside one country</source>
            <translation>同一国家/地区内</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_output.py" />
            <source>Zone “{name}” is {code} (features: {count}).</source>
            <translation>分区“{name}”为 {code}（要素 {count} 个）。</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_output.py" />
            <source>No countries were given: nothing is said of zones at borders.</source>
            <translation>未提供国家/地区：不报告边界处的分区情况。</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_output.py" />
            <source>Not reported: {small} gaps and overlaps below the least area, {short} stretches shorter than the tolerance.</source>
            <translation>未报告：小于最小面积的空隙和重叠 {small} 处，短于容差的线段 {short} 段。</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_output.py" />
            <source>No fault found.</source>
            <translation>未发现问题。</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_output.py" />
            <source>Zones without a name count as “other” (features: {count}): fill in their names.</source>
            <translation>没有名称的分区按“other”处理（要素 {count} 个）：请填写名称。</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_output.py" />
            <source>Zone “{name}” is not known and counts as “other” (features: {count}): give it a code in MAPPING.</source>
            <translation>分区“{name}”未知，按“other”处理（要素 {count} 个）：请在 MAPPING 中为其指定代码。</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_output.py" />
            <source>Layer “{layer}” has no core: enclosure by a buffer was not checked.</source>
            <translation>图层“{layer}”没有核心区：未检查缓冲区是否包围核心区。</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_output.py" />
            <source>Countries of zones that the layer of countries does not have: {names}. Their zones are on no side of a border.</source>
            <translation>分区所属国家/地区中，国家/地区图层没有的：{names}。其分区不属边界任何一侧。</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_report.py" />
            <source>zones</source>
            <translation>分区</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>core</source>
            <translation>核心区</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>buffer</source>
            <translation>缓冲区</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>transition</source>
            <translation>过渡区</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>restricted use</source>
            <translation>限制利用区</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>recreation</source>
            <translation>游憩区</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>other zone</source>
            <translation>其他分区</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>core with nothing behind it</source>
            <translation>外侧无任何分区的核心区</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>core at the border, nothing on the neighbour's side</source>
            <translation>核心区紧邻边界，邻国一侧无分区</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>core without a buffer before the next zone</source>
            <translation>核心区与下一分区之间没有缓冲区</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>core at the coast or the edge of the country layer</source>
            <translation>核心区位于海岸或国家/地区图层边缘</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>zone two ranks further out across the border</source>
            <translation>边界对侧分区的严格程度低两级</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>zone stops at the border</source>
            <translation>分区在边界处中断</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>sliver between zones</source>
            <translation>分区之间的窄缝</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>sliver of overlap</source>
            <translation>窄条重叠</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>Ground in two zones of the kind {zone}.</source>
            <translation>同属两个同类分区：{zone}。</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>Ground in two zones: {zone} and {other}.</source>
            <translation>同属两个分区：{zone}、{other}。</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>The core has no buffer behind it, nor any other zone.</source>
            <translation>核心区外侧既无缓冲区，也无其他分区。</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>The core ends at the border, and {country} has no zone there.</source>
            <translation>核心区止于边界，{country} 一侧没有分区。</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>The core adjoins this zone with no buffer between: {other}.</source>
            <translation>核心区与该分区直接相接，中间没有缓冲区：{other}。</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>The core ends at the coast, or at the edge of the layer of countries, and no zone is behind it.</source>
            <translation>核心区止于海岸或国家/地区图层边缘，外侧没有分区。</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>Across the border this zone meets one two ranks further out: {zone}, {other} ({country}).</source>
            <translation>该分区在边界对侧相接的分区，严格程度低两级：{zone}、{other}（{country}）。</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>The zone stops at the border, and {country} has no zone there: {zone}.</source>
            <translation>分区在边界处中断，{country} 一侧没有分区：{zone}。</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>Ground in no zone.</source>
            <translation>不属任何分区。</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>Ground in no zone, narrower than {tolerance} m.</source>
            <translation>不属任何分区，宽度小于 {tolerance} m。</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>Faults found in {zones}: {count}</source>
            <translation>{zones}：发现 {count} 个问题</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>No fault found in {zones}</source>
            <translation>{zones}：未发现问题</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>Every core is enclosed, there is no gap and no overlap, and no zone stops at a border, as far as could be checked with the layers given.</source>
            <translation>在所提供图层可检查的范围内，核心区均被包围，没有空隙和重叠，也没有分区在边界处中断。</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>Faults of high severity: {count}.</source>
            <translation>严重程度为高的问题：{count} 个。</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>Outline of cores with nothing behind it: {length} km.</source>
            <translation>外侧无任何分区的核心区轮廓：{length} km。</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>Gaps: {gap} {km2}. Overlaps: {overlap} {km2}, counted once.</source>
            <translation>空隙：{gap} {km2}。重叠：{overlap} {km2}（只计一次）。</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>~ Faults that rest on illustrative boundaries: {count}.</source>
            <translation>~ 依据示意边界的问题：{count} 个。</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>severity</source>
            <translation>严重程度</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>{first} – {last}</source>
            <translation>{first} – {last}</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>Lengths may be added up. Areas of gaps may; overlaps of three zones lie on one another and are counted once in the headline only.</source>
            <translation>长度可以相加，空隙面积也可以相加；三个分区的重叠彼此叠置，只有核心结论中的重叠面积只计一次。</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>The numbers are the fault_id of the result layers. The zone named first is the stricter one; at a border its country comes first.</source>
            <translation>编号即结果图层的 fault_id。先列出的分区较为严格；在边界处，其国家/地区列在前面。</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>Names of zones</source>
            <translation>分区名称</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>name in the layer</source>
            <translation>图层中的名称</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>taken as</source>
            <translation>视为</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>not known: give it a code in MAPPING</source>
            <translation>未知：请在 MAPPING 中指定代码</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>The codes are suggestions of this program or choices of whoever ran it, not statements of law.</source>
            <translation>代码为本程序的建议或运行者的选择，不具法律意义。</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>Tolerance: {tolerance} m. What is nearer adjoins; gaps and overlaps narrower than this are slivers; stretches shorter than this are not reported; ground that reaches no deeper than this into a country counts for nothing at its border.</source>
            <translation>容差：{tolerance} m。距离小于此值视为相接；窄于此值的空隙和重叠为窄条；短于此值的线段不报告；伸入某国/地区不超过此深度的部分，在其边界处不予考虑。</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>Order of zones, the strictest first: core; buffer and restricted use; transition and recreation; other. A core needs a zone of the second rank, or another core, behind it.</source>
            <translation>分区由严到宽依次为：核心区；缓冲区和限制利用区；过渡区和游憩区；其他。核心区外侧须有第二级分区或另一核心区。</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>At a border, a zone that meets nothing on the other side, or a zone two ranks further out, is a fault of the pair: which side ought to act is not said.</source>
            <translation>边界处，对侧无分区相接，或对侧分区的严格程度低两级的，是双方共同的问题；应由哪一方采取行动，此处不作判断。</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>A gap is ground of the outlines {sites} in no zone.</source>
            <translation>空隙指 {sites} 的轮廓内不属任何分区的部分。</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>A gap is a hole in the ground of all zones, or a strip between two zones narrower than the tolerance and at least twice as long; no outlines were given.</source>
            <translation>空隙指各分区整体中的空洞，或两个分区之间窄于容差且长度至少为其两倍的条带；未提供轮廓。</translation>
        </message>
        <message>
            <location filename="../../processing/zone_countries.py" />
            <source>“{country}”, the country of site {site}, is no code or name of the jurisdictions: ground of its zones in any of them counts as across the border.</source>
            <translation>保护地 {site} 所属的“{country}”不是任何管辖区的代码或名称：其分区位于任何管辖区的部分均按边界对侧计。</translation>
        </message>
        <message>
            <location filename="../../processing/zone_countries.py" />
            <source>Sites that lie in no country of the layer: {count}; the first is {site}. Whether their zones cross a border is not known: COUNTRY_FIELD can say whose they are.</source>
            <translation>不在图层任何国家/地区之内的保护地：{count} 个；第一个是 {site}。其分区是否跨越边界不得而知：可用 COUNTRY_FIELD 指明其所属国家/地区。</translation>
        </message>
        <message>
            <location filename="../../processing/zones_output.py" />
            <source>Points that became discs of their reported area: {count}.</source>
            <translation>变为上报面积圆的点：{count} 个。</translation>
        </message>
        <message>
            <location filename="../../processing/zones_output.py" />
            <source>Layer “{layer}” took {area} km² from the zones.</source>
            <translation>图层“{layer}”从分区中裁去 {area} km²。</translation>
        </message>
        <message>
            <location filename="../../processing/zones_output.py" />
            <source>Sites without ground of their own in any zone: {count}; the first is {site}. Other sites cover what is near them, or CLIP and EXCLUDE take it.</source>
            <translation>在任何分区中都没有自身面积的保护地：{count} 个；第一个是 {site}。其周围已被其他保护地占据，或被 CLIP 和 EXCLUDE 裁去。</translation>
        </message>
        <message>
            <location filename="../../processing/zones_report.py" />
            <source>zones only within</source>
            <translation>分区仅限于以下范围</translation>
        </message>
        <message>
            <location filename="../../processing/zones_report.py" />
            <source>no zones within</source>
            <translation>以下范围内不设分区</translation>
        </message>
        <message>
            <location filename="../../processing/zones_report.py" />
            <source>across the border</source>
            <translation>边界对侧</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>{area} {km2} of zones, {part} {km2} of them across the border</source>
            <translation>分区共 {area} {km2}，其中边界对侧 {part} {km2}</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>{area} {km2} of zones</source>
            <translation>分区共 {area} {km2}</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>Round {sites} (sites: {count}): {zones}.</source>
            <translation>围绕“{sites}”（{count} 个保护地）：{zones}。</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>{zone} to {distance} km</source>
            <translation>{zone} 至 {distance} km</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>{pct} of the zones lie in another country than their site: there the neighbour would have to act.</source>
            <translation>{pct} 的分区面积位于其保护地所属国家/地区之外：那里需由邻国采取行动。</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>~ {part} {km2} of the zones are drawn round sites with illustrative boundaries.</source>
            <translation>~ 其中 {part} {km2} 围绕边界为示意边界的保护地。</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>zones, all sites together</source>
            <translation>分区，全部保护地</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>of them in another country than their site</source>
            <translation>其中位于其保护地所属国家/地区之外</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>and {count} more countries in the tables</source>
            <translation>另有 {count} 个国家/地区，见表格</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>By zone and country</source>
            <translation>按分区和国家/地区</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>zone</source>
            <translation>分区</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>% of the zone</source>
            <translation>占分区的 %</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>across the border, {km2}</source>
            <translation>边界对侧 ({km2})</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>all zones</source>
            <translation>全部分区</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>No ground counts twice: all rows but the totals add up, over zones, countries and sites.</source>
            <translation>无重复计算：除合计行外，各行均可按分区、国家/地区和保护地相加。</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>own country</source>
            <translation>所属国家/地区</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>round illustrative boundaries, {km2}</source>
            <translation>围绕示意边界 ({km2})</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>~ The boundary of the site is illustrative, and so are its zones.</source>
            <translation>~ 该保护地的边界为示意边界，其分区也仅供示意。</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>A point belongs to the innermost zone that any site gives it and, among the sites that give it that zone, to the nearest one. Zones never cover a site.</source>
            <translation>一个点归入各保护地所给出的最内侧分区；若有多个保护地给出该分区，则归最近的一个。分区不覆盖任何保护地。</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>What may be added up: zones, countries and sites. Rows of all sites are their sum.</source>
            <translation>可以相加：分区、国家/地区和保护地。全部保护地的行即其总和。</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>Distances are true ones on the ellipsoid WGS 84, from the boundary of the site. The boundaries of zones lie off them by at most a ten thousandth of the distance, or 0.1 m, in 99 of 100 points.</source>
            <translation>距离为 WGS 84 椭球面上自保护地边界量起的真实距离。100 个点中有 99 个点，分区边界的偏差不超过距离的万分之一或 0.1 m。</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>Distances are true ones on the ellipsoid WGS 84, from the boundary of the site. The boundaries of zones lie off them by at most {tolerance} m in 99 of 100 points.</source>
            <translation>距离为 WGS 84 椭球面上自保护地边界量起的真实距离。100 个点中有 99 个点，分区边界的偏差不超过 {tolerance} m。</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>All distances of a site are multiplied by its field {field}.</source>
            <translation>保护地的所有距离均乘以其字段 {field} 的值。</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>Sites of one group have their zones together.</source>
            <translation>同组保护地共用分区。</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>All sites have their zones together.</source>
            <translation>全部保护地共用分区。</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>Points with a reported area, {count} of them, count as discs of that area round the point.</source>
            <translation>带有上报面积的点（{count} 个）按以该点为中心、同等面积的圆计入。</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>Points without an area: {count}. Their core has no area.</source>
            <translation>没有面积的点：{count} 个。其核心区没有面积。</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>Lines: {count}. Their core has no area.</source>
            <translation>线：{count} 条。其核心区没有面积。</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>Zones were kept only within {layer}, which took {area} {km2} from them; sites were not cut.</source>
            <translation>分区仅保留在 {layer} 范围内，由此裁去 {area} {km2}；保护地未裁。</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>Zones were left out within {layer}, which took {area} {km2} from them; sites were not cut.</source>
            <translation>{layer} 范围内不设分区，由此裁去 {area} {km2}；保护地未裁。</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>Whose a site is, its field {field} says; where that is empty, it is every country that the site enters deeper than 250 m.</source>
            <translation>保护地所属国家/地区以其字段 {field} 为准；为空时，为其伸入深度超过 250 m 的每个国家/地区。</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>A site belongs to every country that it enters deeper than 250 m: what two sources of one border differ by makes no site binational.</source>
            <translation>保护地属于其伸入深度超过 250 m 的每个国家/地区：两个来源对同一边界的画法差异不会使其成为两国保护地。</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>Sites without ground of their own in any zone: {count} (the first: {site}). Other sites cover what is near them, or it was cut off.</source>
            <translation>在任何分区中都没有自身面积的保护地：{count} 个（第一个是 {site}）。其周围已被其他保护地占据，或被裁去。</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>Sites that lie in no country of the layer: {count}. Whether their zones cross a border is not known.</source>
            <translation>不在图层任何国家/地区之内的保护地：{count} 个。其分区是否跨越边界不得而知。</translation>
        </message>
        <message>
            <location filename="../../ui/answer_parts.py" />
            <source>Remarks</source>
            <translation>提示</translation>
        </message>
        <message>
            <location filename="../../ui/answer_parts.py" />
            <source>Remarks: {count}</source>
            <translation>提示：{count} 条</translation>
        </message>
        <message>
            <location filename="../../ui/answer_parts.py" />
            <source>Add layers</source>
            <translation>添加图层</translation>
        </message>
        <message>
            <location filename="../../ui/answer_parts.py" />
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <location filename="../../ui/answer_parts.py" />
            <source>Table as CSV…</source>
            <translation>表格 (CSV)…</translation>
        </message>
        <message>
            <location filename="../../ui/answer_parts.py" />
            <source>Workbook (XLSX)…</source>
            <translation>工作簿 (XLSX)…</translation>
        </message>
        <message>
            <location filename="../../ui/answer_parts.py" />
            <source>Layers as GeoPackage…</source>
            <translation>图层存为 GeoPackage…</translation>
        </message>
        <message>
            <location filename="../../ui/answer_parts.py" />
            <source>Report (HTML)…</source>
            <translation>报告 (HTML)…</translation>
        </message>
        <message>
            <location filename="../../ui/answer_parts.py" />
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <location filename="../../ui/basket.py" />
            <source>not known</source>
            <translation>未知</translation>
        </message>
        <message>
            <location filename="../../ui/basket.py" />
            <source>Site</source>
            <translation>保护地</translation>
        </message>
        <message>
            <location filename="../../ui/basket_controller.py" />
            <source>No site of this layer is selected: select sites on the map first.</source>
            <translation>此图层中没有选中的保护地：请先在地图上选择保护地。</translation>
        </message>
        <message>
            <location filename="../../ui/basket_controller.py" />
            <source>Tick a pair first, or select one: its group is then added.</source>
            <translation>请先勾选或选择一对保护地：然后会添加其所在的组。</translation>
        </message>
        <message>
            <location filename="../../ui/basket_controller.py" />
            <source>Sites of the joint reserve: {count}</source>
            <translation>组成联合保护地的保护地：{count} 个</translation>
        </message>
        <message>
            <location filename="../../ui/delivery.py" />
            <source>Report written</source>
            <translation>报告已写入</translation>
        </message>
        <message>
            <location filename="../../ui/delivery.py" />
            <source>Copied: {count} rows</source>
            <translation>已复制 {count} 行</translation>
        </message>
        <message>
            <location filename="../../ui/delivery.py" />
            <source>The result layers were removed: run again.</source>
            <translation>结果图层已被移除：请重新运行。</translation>
        </message>
        <message>
            <location filename="../../ui/delivery.py" />
            <source>{path} is open in the project: choose another name.</source>
            <translation>{path} 已在工程中打开：请另选名称。</translation>
        </message>
        <message>
            <location filename="../../ui/delivery.py" />
            <source>{path} is an action plan: choose another name.</source>
            <translation>{path} 是行动计划：请另选名称。</translation>
        </message>
        <message>
            <location filename="../../ui/delivery.py" />
            <source>Layers written</source>
            <translation>图层已写入</translation>
        </message>
        <message>
            <location filename="../../ui/delivery.py" />
            <source>A run is on: wait for it or cancel it.</source>
            <translation>正在运行：请等待完成或取消。</translation>
        </message>
        <message>
            <location filename="../../ui/delivery.py" />
            <source>Table written</source>
            <translation>表格已写入</translation>
        </message>
        <message>
            <location filename="../../ui/delivery.py" />
            <source>A file is being written: wait for it.</source>
            <translation>正在写入文件：请稍候。</translation>
        </message>
        <message>
            <location filename="../../ui/delivery.py" />
            <source>{path} could not be written ({reason}): choose another place.</source>
            <translation>无法写入 {path}（{reason}）：请选择其他位置。</translation>
        </message>
        <message>
            <location filename="../../ui/delivery.py" />
            <source>Writing {path}</source>
            <translation>正在写入 {path}</translation>
        </message>
        <message>
            <location filename="../../ui/delivery.py" />
            <source>Table as CSV</source>
            <translation>表格 (CSV)</translation>
        </message>
        <message>
            <location filename="../../ui/delivery.py" />
            <source>Layers as GeoPackage</source>
            <translation>图层存为 GeoPackage</translation>
        </message>
        <message>
            <location filename="../../ui/demonstration.py" />
            <source>Demonstration: Land of Big Cats</source>
            <translation>演示：大猫之乡</translation>
        </message>
        <message>
            <location filename="../../ui/demonstration.py" />
            <source>{path} cannot be read: delete that folder, or install the plugin anew.</source>
            <translation>无法读取 {path}：请删除该文件夹，或重新安装插件。</translation>
        </message>
        <message>
            <location filename="../../ui/demonstration.py" />
            <source>The demonstration could not be copied to {folder} ({reason}): free some space.</source>
            <translation>无法将演示数据复制到 {folder}（{reason}）：请腾出空间。</translation>
        </message>
        <message>
            <location filename="../../ui/demonstration.py" />
            <source>other sites of the Amur basin (places approximate)</source>
            <translation>黑龙江（阿穆尔河）流域的其他保护地（位置为大致位置）</translation>
        </message>
        <message>
            <location filename="../../ui/demonstration.py" />
            <source>tiger range (modelled)</source>
            <translation>虎的分布区（模型）</translation>
        </message>
        <message>
            <location filename="../../ui/demonstration.py" />
            <source>borders</source>
            <translation>边界</translation>
        </message>
        <message>
            <location filename="../../ui/demonstration.py" />
            <source>outline as mapped</source>
            <translation>按地图绘制的轮廓</translation>
        </message>
        <message>
            <location filename="../../ui/joint_controller.py" />
            <source>No layer of sites is loaded: drag a file of protected sites into the map, or open the demonstration.</source>
            <translation>没有加载保护地图层：请将保护地文件拖入地图，或打开演示。</translation>
        </message>
        <message>
            <location filename="../../ui/joint_controller.py" />
            <source>Choose the layer with the sites of all countries.</source>
            <translation>请选择包含各国保护地的图层。</translation>
        </message>
        <message>
            <location filename="../../ui/joint_controller.py" />
            <source>Choose a layer of countries, or under Options the field with the country of a site.</source>
            <translation>请选择国家/地区图层，或在“选项”中选择保护地所属国家/地区的字段。</translation>
        </message>
        <message>
            <location filename="../../ui/joint_controller.py" />
            <source>“{sites}” within {km} km</source>
            <translation>“{sites}”，{km} km 以内</translation>
        </message>
        <message>
            <location filename="../../ui/joint_controller.py" />
            <source>Sites that were chosen and are not there any more: {count}.</source>
            <translation>所选保护地中已不存在的：{count} 个。</translation>
        </message>
        <message>
            <location filename="../../ui/joint_controller.py" />
            <source>all borders</source>
            <translation>全部边界</translation>
        </message>
        <message>
            <location filename="../../ui/joint_controller.py" />
            <source>any distance</source>
            <translation>任意距离</translation>
        </message>
        <message>
            <location filename="../../ui/joint_controller.py" />
            <source>they meet</source>
            <translation>相互接触</translation>
        </message>
        <message>
            <location filename="../../ui/joint_controller.py" />
            <source>up to {km} km</source>
            <translation>{km} km 以内</translation>
        </message>
        <message>
            <location filename="../../ui/joint_controller.py" />
            <source>No site has a partner across a border within {km} km.</source>
            <translation>{km} km 之内没有保护地隔界配对。</translation>
        </message>
        <message>
            <location filename="../../ui/joint_controller.py" />
            <source>{pairs} border pairs of {sites} sites, at {borders} borders.</source>
            <translation>{borders} 条边界上有 {pairs} 对边界两侧的保护地，涉及 {sites} 个保护地。</translation>
        </message>
        <message>
            <location filename="../../ui/joint_controller.py" />
            <source>{pairs} border pairs of {sites} sites, all at the border {border}.</source>
            <translation>{pairs} 对边界两侧的保护地，涉及 {sites} 个保护地，均在边界 {border}。</translation>
        </message>
        <message>
            <location filename="../../ui/joint_controller.py" />
            <source>One border pair, at the border {border}.</source>
            <translation>一对边界两侧的保护地，在边界 {border}。</translation>
        </message>
        <message>
            <location filename="../../ui/joint_controller.py" />
            <source>Closest: {pair} ({kind}, {distance}).</source>
            <translation>最近的一对：{pair}（{kind}，{distance}）。</translation>
        </message>
        <message>
            <location filename="../../ui/joint_controller.py" />
            <source>{mark} Pairs that rest on illustrative boundaries: {count}.</source>
            <translation>{mark} 依据示意边界的配对：{count} 对。</translation>
        </message>
        <message>
            <location filename="../../ui/joint_controller.py" />
            <source>All sites with a country are in {country}: add the other country's sites to the layer, or choose another field for the country of a site.</source>
            <translation>所有已知国家/地区的保护地都在 {country}：请将另一国家/地区的保护地加入图层，或选择其他的国家/地区字段。</translation>
        </message>
        <message>
            <location filename="../../ui/joint_controller.py" />
            <source>Try a greater distance, and look at the country of each site.</source>
            <translation>请尝试更大的距离，并检查各保护地的国家/地区。</translation>
        </message>
        <message>
            <location filename="../../ui/joint_controller.py" />
            <source>Nearest to another country: {site}, {km} km.</source>
            <translation>离其他国家/地区最近的保护地：{site}，{km} km。</translation>
        </message>
        <message>
            <location filename="../../ui/joint_delivery.py" />
            <source>Border</source>
            <translation>边界</translation>
        </message>
        <message>
            <location filename="../../ui/joint_delivery.py" />
            <source>Distance, m</source>
            <translation>距离 (m)</translation>
        </message>
        <message>
            <location filename="../../ui/joint_delivery.py" />
            <source>Shared, km</source>
            <translation>共有边界 (km)</translation>
        </message>
        <message>
            <location filename="../../ui/joint_delivery.py" />
            <source>km²</source>
            <translation>km²</translation>
        </message>
        <message>
            <location filename="../../ui/joint_delivery.py" />
            <source>Share</source>
            <translation>份额</translation>
        </message>
        <message>
            <location filename="../../ui/joint_delivery.py" />
            <source>Expected</source>
            <translation>预期份额</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Sites of all countries</source>
            <translation>各国的保护地</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Sites of all countries in one layer: polygons, or points</source>
            <translation>同一图层中的各国保护地：多边形或点</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>By a field of the sites</source>
            <translation>按保护地的字段</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Polygons of countries: whose the ground is</source>
            <translation>国家/地区多边形：土地归属</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Sites no farther from each other than this are a pair</source>
            <translation>相距不超过此距离的保护地为一对</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Distance</source>
            <translation>距离</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source> km</source>
            <translation> km</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Name of a site</source>
            <translation>保护地名称</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Country of a site</source>
            <translation>保护地所属国家/地区</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Without it a site is of the countries that it lies in</source>
            <translation>未选择时，保护地属于其所在的国家/地区</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Country code</source>
            <translation>国家/地区代码</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>IUCN category</source>
            <translation>IUCN 类别</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Reported area</source>
            <translation>上报面积</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Points become discs of this area, in km²</source>
            <translation>点会变成同等面积的圆，单位为 km²</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Boundaries that run closer than this share the border</source>
            <translation>相距小于此值的界线视为共有边界</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Tolerance</source>
            <translation>容差</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source> m</source>
            <translation> m</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Selected sites only</source>
            <translation>仅所选保护地</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Closest pair and illustrative boundaries</source>
            <translation>最近的一对与示意边界</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Pairs by border</source>
            <translation>按边界统计的配对</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Put the result into the project: pairs, sites, borders</source>
            <translation>将结果加入工程：配对、保护地、边界</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Copy the pairs as they are shown, for a spreadsheet</source>
            <translation>按显示内容复制配对，供电子表格使用</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Filter</source>
            <translation>筛选</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Filter pairs</source>
            <translation>筛选配对</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Border shown</source>
            <translation>显示的边界</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Greatest distance shown</source>
            <translation>显示的最大距离</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Sites of the joint reserve</source>
            <translation>组成联合保护地的保护地</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Add sites</source>
            <translation>添加保护地</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>The sites selected on the map</source>
            <translation>在地图上选中的保护地</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>All sites connected with these over borders</source>
            <translation>与这些保护地隔界相连的所有保护地</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Take the marked sites out (Delete)</source>
            <translation>移出标出的保护地 (Delete)</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Take all sites out</source>
            <translation>移出所有保护地</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Make the joint reserve</source>
            <translation>生成联合保护地</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>What the joint reserve needs</source>
            <translation>联合保护地还需要什么</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>All pairs</source>
            <translation>全部配对</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Back to all pairs (Esc)</source>
            <translation>返回全部配对 (Esc)</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Pair</source>
            <translation>配对</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>What is known of the pair</source>
            <translation>该配对的已知信息</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Choose both sites</source>
            <translation>选择这两个保护地</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Choose the whole group</source>
            <translation>选择整个组</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>All sites that are connected with these over borders</source>
            <translation>与这些保护地隔界相连的所有保护地</translation>
        </message>
        <message>
            <location filename="../../ui/joint_models.py" />
            <source>{m} m</source>
            <translation>{m} m</translation>
        </message>
        <message>
            <location filename="../../ui/joint_models.py" />
            <source>{km} km</source>
            <translation>{km} km</translation>
        </message>
        <message>
            <location filename="../../ui/joint_models.py" />
            <source>pairs: {count}</source>
            <translation>配对：{count}</translation>
        </message>
        <message>
            <location filename="../../ui/joint_models.py" />
            <source>pairs: {count} of {all}</source>
            <translation>配对：{count} / {all}</translation>
        </message>
        <message>
            <location filename="../../ui/joint_models.py" />
            <source>The nearest pair</source>
            <translation>最近的一对</translation>
        </message>
        <message>
            <location filename="../../ui/joint_models.py" />
            <source>Shared by any of the pairs, each stretch counted once</source>
            <translation>各配对共有的边界，每段只计一次</translation>
        </message>
        <message>
            <location filename="../../ui/joint_models.py" />
            <source>{country}: sites on a border without a partner: {count}</source>
            <translation>{country}：边界处没有配对的保护地：{count} 个</translation>
        </message>
        <message>
            <location filename="../../ui/joint_models.py" />
            <source>~ rests on an illustrative boundary</source>
            <translation>~ 依据示意边界</translation>
        </message>
        <message>
            <location filename="../../ui/joint_models.py" />
            <source>Apart</source>
            <translation>间距</translation>
        </message>
        <message>
            <location filename="../../ui/joint_models.py" />
            <source>Shared</source>
            <translation>共有边界</translation>
        </message>
        <message>
            <location filename="../../ui/joint_models.py" />
            <source>Tick pairs to choose the sites of a joint reserve</source>
            <translation>勾选配对，以选择组成联合保护地的保护地</translation>
        </message>
        <message>
            <location filename="../../ui/joint_models.py" />
            <source>The least distance of the two sites</source>
            <translation>两个保护地之间的最短距离</translation>
        </message>
        <message>
            <location filename="../../ui/joint_models.py" />
            <source>Length of the border that the two sites share</source>
            <translation>两个保护地共有边界的长度</translation>
        </message>
        <message>
            <location filename="../../ui/joint_models.py" />
            <source>along the border of the countries</source>
            <translation>沿国家/地区界线</translation>
        </message>
        <message>
            <location filename="../../ui/joint_models.py" />
            <source>along the outlines</source>
            <translation>沿轮廓</translation>
        </message>
        <message>
            <location filename="../../ui/joint_models.py" />
            <source>Shared border</source>
            <translation>共有边界</translation>
        </message>
        <message>
            <location filename="../../ui/joint_models.py" />
            <source>Overlap</source>
            <translation>重叠</translation>
        </message>
        <message>
            <location filename="../../ui/joint_models.py" />
            <source>{km2} km²</source>
            <translation>{km2} km²</translation>
        </message>
        <message>
            <location filename="../../ui/joint_models.py" />
            <source>Boundary</source>
            <translation>边界</translation>
        </message>
        <message>
            <location filename="../../ui/joint_models.py" />
            <source>Sites of its group</source>
            <translation>所在组的保护地</translation>
        </message>
        <message>
            <location filename="../../ui/layer_list.py" />
            <source>Drag layers here</source>
            <translation>将图层拖到这里</translation>
        </message>
        <message>
            <location filename="../../ui/layer_list.py" />
            <source>Drag layers here from the layer tree; Delete takes them out</source>
            <translation>从图层树拖入图层；按 Delete 键移除</translation>
        </message>
        <message>
            <location filename="../../ui/layer_list.py" />
            <source>Add a layer</source>
            <translation>添加图层</translation>
        </message>
        <message>
            <location filename="../../ui/layer_list.py" />
            <source>Take the selected layers out</source>
            <translation>移除所选图层</translation>
        </message>
        <message>
            <location filename="../../ui/layer_list.py" />
            <source>No other polygon layer is loaded</source>
            <translation>没有加载其他多边形图层</translation>
        </message>
        <message>
            <location filename="../../ui/layer_watch.py" />
            <source>Older than the layer “{layer}”: run again.</source>
            <translation>早于图层“{layer}”的更改：请重新运行。</translation>
        </message>
        <message>
            <location filename="../../ui/layer_watch.py" />
            <source>The layer “{layer}” has been removed since: choose another and run again.</source>
            <translation>图层“{layer}”已被移除：请选择其他图层并重新运行。</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_answer.py" />
            <source>{part} of {whole} km² ({pct}) lie in {overlay}.</source>
            <translation>{whole} km² 中有 {part} km²（{pct}）位于{overlay}之内。</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_answer.py" />
            <source>{part} of {whole} km² ({pct}) lie in the {count} overlays.</source>
            <translation>{whole} km² 中有 {part} km²（{pct}）位于 {count} 个叠加图层之内。</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_answer.py" />
            <source>Nothing is counted twice: sites that overlap, and overlays that do, are flattened.</source>
            <translation>无重复计算：相互重叠的保护地以及相互重叠的叠加图层均先合并。</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_answer.py" />
            <source>{mark} {km2} km² of it rest on illustrative boundaries.</source>
            <translation>{mark} 其中 {km2} km² 依据示意边界。</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_answer.py" />
            <source>{sites} in “{overlay}”</source>
            <translation>{sites}：位于“{overlay}”内</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_answer.py" />
            <source>{sites} in {count} overlays</source>
            <translation>{sites}：位于 {count} 个叠加图层内</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_controller.py" />
            <source>No layer of polygons is loaded: drag a file of protected sites into the map, or open the demonstration.</source>
            <translation>没有加载多边形图层：请将保护地文件拖入地图，或打开演示。</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_controller.py" />
            <source>Choose the sites to be measured.</source>
            <translation>请选择要测算的保护地。</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_controller.py" />
            <source>Add an overlay: drag a layer, such as a species range, into the list.</source>
            <translation>请添加叠加图层：将图层（例如物种分布区）拖入列表。</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_controller.py" />
            <source>no classes</source>
            <translation>不分类</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_dock.py" />
            <source>Polygons to be measured</source>
            <translation>要测算的多边形</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_dock.py" />
            <source>Not split by country</source>
            <translation>不按国家/地区划分</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_dock.py" />
            <source>Polygons of countries, by which everything is split</source>
            <translation>国家/地区的多边形，所有结果按其划分</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_dock.py" />
            <source>Classes of overlays</source>
            <translation>叠加图层的分类</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_dock.py" />
            <source>In overlays that have this field its values are classes with columns of their own</source>
            <translation>在含有该字段的叠加图层中，每个取值为一个分类并单独成列</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_dock.py" />
            <source>Illustrative boundaries</source>
            <translation>示意边界</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_dock.py" />
            <source>Sites and overlays</source>
            <translation>保护地与叠加图层</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_dock.py" />
            <source>Totals by country</source>
            <translation>各国家/地区合计</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_dock.py" />
            <source>Put the result into the project: sites, pieces, table</source>
            <translation>将结果加入工程：保护地、重叠部分、表格</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_dock.py" />
            <source>Copy the table as it is shown, for a spreadsheet</source>
            <translation>按显示内容复制表格，供电子表格使用</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_models.py" />
            <source>everywhere</source>
            <translation>全部范围</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_models.py" />
            <source>Ground in no country of the layer: sea or a gap.</source>
            <translation>不属图层任何国家/地区的面积：海域或缝隙。</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_models.py" />
            <source>Covered by both countries' polygons: they overlap. Not to be called disputed.</source>
            <translation>同时被两国/地区的多边形覆盖，即多边形重叠，不得称为有争议。</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_models.py" />
            <source>all overlays</source>
            <translation>全部叠加图层</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_models.py" />
            <source>{km2} km², {pct} of the site</source>
            <translation>{km2} km²，占保护地的 {pct}</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_models.py" />
            <source>All overlays, ground in several of them counted once</source>
            <translation>全部叠加图层，同属多个图层的面积只计一次</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_models.py" />
            <source>{km2} km², {pct} of the sites' ground there</source>
            <translation>{km2} km²，占保护地在该处面积的 {pct}</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_models.py" />
            <source>~ {km2} km² of it rest on illustrative boundaries</source>
            <translation>~ 其中 {km2} km² 依据示意边界</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_models.py" />
            <source>Click: only this country below</source>
            <translation>单击：下方只显示该国家/地区</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_models.py" />
            <source>Share there</source>
            <translation>所占比例</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_models.py" />
            <source>In the overlays, everything counted once</source>
            <translation>位于叠加图层内，重叠只计一次</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_models.py" />
            <source>Of the ground that the sites have in the country</source>
            <translation>占保护地在该国家/地区面积的比例</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_models.py" />
            <source>Overlay</source>
            <translation>叠加图层</translation>
        </message>
        <message>
            <location filename="../../ui/panel_controller.py" />
            <source>Cancelled: nothing was changed.</source>
            <translation>已取消：未作任何更改。</translation>
        </message>
        <message>
            <location filename="../../ui/panel_controller.py" />
            <source>Cancelled: this is still the result of the run before.</source>
            <translation>已取消：显示的仍是上次运行的结果。</translation>
        </message>
        <message>
            <location filename="../../ui/panel_controller.py" />
            <source>The choices have changed since: run again.</source>
            <translation>选择已更改：请重新运行。</translation>
        </message>
        <message>
            <location filename="../../ui/panel_dock.py" />
            <source>Question</source>
            <translation>查询内容</translation>
        </message>
        <message>
            <location filename="../../ui/panel_dock.py" />
            <source>Run</source>
            <translation>运行</translation>
        </message>
        <message>
            <location filename="../../ui/panel_dock.py" />
            <source>Run (Ctrl+Enter)</source>
            <translation>运行 (Ctrl+Enter)</translation>
        </message>
        <message>
            <location filename="../../ui/panel_dock.py" />
            <source>Help on this panel</source>
            <translation>此面板的帮助</translation>
        </message>
        <message>
            <location filename="../../ui/panel_dock.py" />
            <source>Open the demonstration</source>
            <translation>打开演示</translation>
        </message>
        <message>
            <location filename="../../ui/panels.py" />
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <location filename="../../ui/plan_cells.py" />
            <source>(no name)</source>
            <translation>（无名称）</translation>
        </message>
        <message>
            <location filename="../../ui/plan_cells.py" />
            <source>{n} late</source>
            <translation>逾期 {n} 项</translation>
        </message>
        <message>
            <location filename="../../ui/plan_cells.py" />
            <source>late {days} d</source>
            <translation>逾期 {days} 天</translation>
        </message>
        <message>
            <location filename="../../ui/plan_cells.py" />
            <source>done</source>
            <translation>已完成</translation>
        </message>
        <message>
            <location filename="../../ui/plan_cells.py" />
            <source>{status}: follows from its parts</source>
            <translation>{status}：由子项得出</translation>
        </message>
        <message>
            <location filename="../../ui/plan_cells.py" />
            <source>No lead of {country}: one-sided</source>
            <translation>{country} 没有负责单位：单方</translation>
        </message>
        <message>
            <location filename="../../ui/plan_cells.py" />
            <source>{done} of {count} done, {late} late</source>
            <translation>共 {count} 项，已完成 {done} 项，逾期 {late} 项</translation>
        </message>
        <message>
            <location filename="../../ui/plan_cells.py" />
            <source>Due on {date}</source>
            <translation>期限为 {date}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_cells.py" />
            <source>Late by {days} days</source>
            <translation>逾期 {days} 天</translation>
        </message>
        <message>
            <location filename="../../ui/plan_cells.py" />
            <source>Due in {days} days</source>
            <translation>还有 {days} 天到期</translation>
        </message>
        <message>
            <location filename="../../ui/plan_cells.py" />
            <source>Done on {date}</source>
            <translation>完成于 {date}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_conflicts.py" />
            <source>Both values</source>
            <translation>两个值</translation>
        </message>
        <message>
            <location filename="../../ui/plan_conflicts.py" />
            <source>What is wrong with it</source>
            <translation>问题所在</translation>
        </message>
        <message>
            <location filename="../../ui/plan_conflicts.py" />
            <source>Keep ours</source>
            <translation>保留我方</translation>
        </message>
        <message>
            <location filename="../../ui/plan_conflicts.py" />
            <source>The value in this plan stays</source>
            <translation>保留本计划中的值</translation>
        </message>
        <message>
            <location filename="../../ui/plan_conflicts.py" />
            <source>Take theirs</source>
            <translation>采用对方</translation>
        </message>
        <message>
            <location filename="../../ui/plan_conflicts.py" />
            <source>What came in the file is written into the plan</source>
            <translation>将文件中传来的值写入计划</translation>
        </message>
        <message>
            <location filename="../../ui/plan_conflicts.py" />
            <source>Another…</source>
            <translation>其他值…</translation>
        </message>
        <message>
            <location filename="../../ui/plan_conflicts.py" />
            <source>Type a third value</source>
            <translation>输入第三个值</translation>
        </message>
        <message>
            <location filename="../../ui/plan_conflicts.py" />
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <location filename="../../ui/plan_conflicts.py" />
            <source>Decide all open conflicts at once</source>
            <translation>一次处理所有未决冲突</translation>
        </message>
        <message>
            <location filename="../../ui/plan_conflicts.py" />
            <source>Keep ours everywhere</source>
            <translation>全部保留我方</translation>
        </message>
        <message>
            <location filename="../../ui/plan_conflicts.py" />
            <source>Take theirs everywhere</source>
            <translation>全部采用对方</translation>
        </message>
        <message>
            <location filename="../../ui/plan_conflicts.py" />
            <source>Decide all</source>
            <translation>处理全部</translation>
        </message>
        <message>
            <location filename="../../ui/plan_conflicts.py" />
            <source>Another value</source>
            <translation>其他值</translation>
        </message>
        <message>
            <location filename="../../ui/plan_conflicts.py" />
            <source>Write this value</source>
            <translation>写入此值</translation>
        </message>
        <message>
            <location filename="../../ui/plan_conflicts.py" />
            <source>No plan is open.</source>
            <translation>没有打开计划。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_conflicts.py" />
            <source>No conflicts: nothing that came speaks against what stands here.</source>
            <translation>没有冲突：传来的内容与现有内容没有矛盾。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_conflicts.py" />
            <source>Imported by {who}, {when}.</source>
            <translation>导入者：{who}，{when}。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_conflicts.py" />
            <source>The items would be each other's parents: keep ours, or move one of them in the checklist first.</source>
            <translation>事项会互为上级：请保留我方，或先在清单中移动其中一个事项。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_controller.py" />
            <source>This plan can only be read: copy the file to where you may write.</source>
            <translation>此计划为只读：请将文件复制到可写入的位置。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_controller.py" />
            <source>“{name}” was changed by {who} meanwhile, and your edit was not made: choose below which of the two stands.</source>
            <translation>“{name}”在此期间已由{who}更改，您的编辑未写入：请在下方选择以哪个值为准。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_controller.py" />
            <source>somebody</source>
            <translation>他人</translation>
        </message>
        <message>
            <location filename="../../ui/plan_create_dialog.py" />
            <source>Create a plan</source>
            <translation>创建计划</translation>
        </message>
        <message>
            <location filename="../../ui/plan_create_dialog.py" />
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <location filename="../../ui/plan_create_dialog.py" />
            <source>As the template is called</source>
            <translation>采用模板的名称</translation>
        </message>
        <message>
            <location filename="../../ui/plan_create_dialog.py" />
            <source>Such as RUS CHN</source>
            <translation>例如 RUS CHN</translation>
        </message>
        <message>
            <location filename="../../ui/plan_create_dialog.py" />
            <source>Sites or a joint reserve: they become places of the plan</source>
            <translation>保护地或联合保护地：将成为计划的地点</translation>
        </message>
        <message>
            <location filename="../../ui/plan_create_dialog.py" />
            <source>Who am I</source>
            <translation>我是谁</translation>
        </message>
        <message>
            <location filename="../../ui/plan_create_dialog.py" />
            <source>Your name, for the history of the plan</source>
            <translation>您的姓名，用于计划的历史记录</translation>
        </message>
        <message>
            <location filename="../../ui/plan_create_dialog.py" />
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <location filename="../../ui/plan_create_dialog.py" />
            <source>Choose: {what}</source>
            <translation>选择：{what}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_create_dialog.py" />
            <source>Create</source>
            <translation>创建</translation>
        </message>
        <message>
            <location filename="../../ui/plan_create_dialog.py" />
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <location filename="../../ui/plan_create_dialog.py" />
            <source>Name the countries whose plan it is, such as RUS CHN.</source>
            <translation>请填写制定计划的国家/地区，例如 RUS CHN。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_create_dialog.py" />
            <source>Say who you are, for the history of the plan.</source>
            <translation>请填写您的姓名，用于计划的历史记录。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_create_dialog.py" />
            <source>Choose a file for the plan.</source>
            <translation>请为计划选择文件。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_create_dialog.py" />
            <source>The file exists already: choose another name.</source>
            <translation>文件已存在：请另选名称。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Done</source>
            <translation>已完成</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Kind of state</source>
            <translation>状态类型</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>No plan is open. Open a plan, create one, or open the demonstration.</source>
            <translation>没有打开计划。请打开或创建计划，或打开演示。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Open a plan…</source>
            <translation>打开计划…</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Create a plan…</source>
            <translation>创建计划…</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Checklist</source>
            <translation>清单</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Checklist and item</source>
            <translation>清单与事项</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>No item passes the filters.</source>
            <translation>没有符合筛选条件的事项。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Clear the filters</source>
            <translation>清除筛选</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Filter…</source>
            <translation>筛选…</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Words in names, codes and leads, in any language</source>
            <translation>名称、编号和负责单位中的文字，任何语言均可</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Items of this country</source>
            <translation>该国家/地区的事项</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Late</source>
            <translation>逾期</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Items that should be done by today</source>
            <translation>截至今天应已完成的事项</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Mine</source>
            <translation>我方</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Items that my country leads</source>
            <translation>由我方国家/地区负责的事项</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>On the map</source>
            <translation>地图范围内</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Items with places in the map's view</source>
            <translation>地点位于地图视图范围内的事项</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Undo (Ctrl+Z)</source>
            <translation>撤销 (Ctrl+Z)</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Redo (Ctrl+Shift+Z)</source>
            <translation>重做 (Ctrl+Shift+Z)</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Add an item</source>
            <translation>添加事项</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Remove the item (Delete)</source>
            <translation>删除事项 (Delete)</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Remove the item</source>
            <translation>删除事项</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Up (Ctrl+Up)</source>
            <translation>上移 (Ctrl+Up)</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Up</source>
            <translation>上移</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Down (Ctrl+Down)</source>
            <translation>下移 (Ctrl+Down)</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Down</source>
            <translation>下移</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>{done} of {count} done</source>
            <translation>已完成 {done} / {count}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>No plan</source>
            <translation>没有计划</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Plan: {name}</source>
            <translation>计划：{name}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_field_kinds.py" />
            <source>Year, month, day; Delete takes the date out</source>
            <translation>年、月、日；按 Delete 清除日期</translation>
        </message>
        <message>
            <location filename="../../ui/plan_fields.py" />
            <source>Not saved: what you typed stays here. Esc takes it back.</source>
            <translation>未保存：您输入的内容保留在此处。按 Esc 恢复原值。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_fields.py" />
            <source>Not saved</source>
            <translation>未保存</translation>
        </message>
        <message>
            <location filename="../../ui/plan_fields.py" />
            <source>About this field</source>
            <translation>关于此字段</translation>
        </message>
        <message>
            <location filename="../../ui/plan_fields.py" />
            <source>Not saved: {who} wrote “{theirs}” meanwhile; yours is “{yours}”.</source>
            <translation>未保存：{who}在此期间写入了“{theirs}”；您的值为“{yours}”。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_fields.py" />
            <source>Conflict</source>
            <translation>冲突</translation>
        </message>
        <message>
            <location filename="../../ui/plan_fields.py" />
            <source>Keep mine</source>
            <translation>保留我的值</translation>
        </message>
        <message>
            <location filename="../../ui/plan_files.py" />
            <source>Open a plan</source>
            <translation>打开计划</translation>
        </message>
        <message>
            <location filename="../../ui/plan_files.py" />
            <source>Demonstration</source>
            <translation>演示</translation>
        </message>
        <message>
            <location filename="../../ui/plan_files.py" />
            <source>Cancelled: no plan was made.</source>
            <translation>已取消：未创建计划。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_files.py" />
            <source>Your name, for the history of the plan:</source>
            <translation>您的姓名，用于计划的历史记录：</translation>
        </message>
        <message>
            <location filename="../../ui/plan_files.py" />
            <source>Title, countries, languages…</source>
            <translation>标题、国家、语言…</translation>
        </message>
        <message>
            <location filename="../../ui/plan_files.py" />
            <source>Recent plans</source>
            <translation>最近的计划</translation>
        </message>
        <message>
            <location filename="../../ui/plan_files.py" />
            <source>Who am I: {name}…</source>
            <translation>我是谁：{name}…</translation>
        </message>
        <message>
            <location filename="../../ui/plan_files.py" />
            <source>My country</source>
            <translation>我方国家/地区</translation>
        </message>
        <message>
            <location filename="../../ui/plan_files.py" />
            <source>Close the plan</source>
            <translation>关闭计划</translation>
        </message>
        <message>
            <location filename="../../ui/plan_filters.py" />
            <source>Which country is yours?</source>
            <translation>哪个国家/地区是您这一方？</translation>
        </message>
        <message>
            <location filename="../../ui/plan_findings.py" />
            <source>All countries</source>
            <translation>所有国家/地区</translation>
        </message>
        <message>
            <location filename="../../ui/plan_findings.py" />
            <source>d</source>
            <translation>天</translation>
        </message>
        <message>
            <location filename="../../ui/plan_findings.py" />
            <source>The plan could not be checked ({reason}): open it anew.</source>
            <translation>无法检查计划（{reason}）：请重新打开计划。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_findings.py" />
            <source>Checking the plan…</source>
            <translation>正在检查计划…</translation>
        </message>
        <message>
            <location filename="../../ui/plan_findings.py" />
            <source>Checking the plan</source>
            <translation>正在检查计划</translation>
        </message>
        <message>
            <location filename="../../ui/plan_findings.py" />
            <source>Nothing to find fault with on this day.</source>
            <translation>在该日没有发现问题。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_findings.py" />
            <source>No finding of this sort.</source>
            <translation>没有这一类检查发现。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_findings.py" />
            <source>Error</source>
            <translation>错误</translation>
        </message>
        <message>
            <location filename="../../ui/plan_findings.py" />
            <source>Warning</source>
            <translation>警告</translation>
        </message>
        <message>
            <location filename="../../ui/plan_findings.py" />
            <source>Show errors</source>
            <translation>显示错误</translation>
        </message>
        <message>
            <location filename="../../ui/plan_findings.py" />
            <source>Show warnings</source>
            <translation>显示警告</translation>
        </message>
        <message>
            <location filename="../../ui/plan_findings.py" />
            <source>Show notes</source>
            <translation>显示提示</translation>
        </message>
        <message>
            <location filename="../../ui/plan_history.py" />
            <source>The plan was made.</source>
            <translation>计划已创建。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_history.py" />
            <source>History of</source>
            <translation>历史记录范围</translation>
        </message>
        <message>
            <location filename="../../ui/plan_history.py" />
            <source>This item</source>
            <translation>此事项</translation>
        </message>
        <message>
            <location filename="../../ui/plan_history.py" />
            <source>Whole plan</source>
            <translation>整个计划</translation>
        </message>
        <message>
            <location filename="../../ui/plan_history.py" />
            <source>Title, countries, languages</source>
            <translation>标题、国家、语言</translation>
        </message>
        <message>
            <location filename="../../ui/plan_history.py" />
            <source>any day</source>
            <translation>任意日期</translation>
        </message>
        <message>
            <location filename="../../ui/plan_history.py" />
            <source>Since</source>
            <translation>自</translation>
        </message>
        <message>
            <location filename="../../ui/plan_history.py" />
            <source>Only what was changed since this day</source>
            <translation>仅显示此日以来的更改</translation>
        </message>
        <message>
            <location filename="../../ui/plan_history.py" />
            <source>Take back the last change that you made to this plan (Ctrl+Z)</source>
            <translation>撤销您对此计划所做的最后一次更改 (Ctrl+Z)</translation>
        </message>
        <message>
            <location filename="../../ui/plan_history.py" />
            <source>Undo my last change</source>
            <translation>撤销我的最后一次更改</translation>
        </message>
        <message>
            <location filename="../../ui/plan_history.py" />
            <source>Choose an item in the checklist, or the whole plan above.</source>
            <translation>请在清单中选择事项，或在上方选择整个计划。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_history.py" />
            <source>Nothing has been changed since that day.</source>
            <translation>自该日以来没有更改。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_history.py" />
            <source>There is no change of yours that can be taken back.</source>
            <translation>没有可撤销的您的更改。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_item_editor.py" />
            <source>What to do first</source>
            <translation>首先要做的事</translation>
        </message>
        <message>
            <location filename="../../ui/plan_item_editor.py" />
            <source>Choose an item in the checklist to edit it here.</source>
            <translation>请在清单中选择事项，以便在此编辑。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_item_edits.py" />
            <source>There is nothing of yours to take back.</source>
            <translation>没有可撤销的您的更改。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_item_edits.py" />
            <source>There is nothing to make again.</source>
            <translation>没有可重做的更改。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_item_edits.py" />
            <source>Its status follows from its parts: check those off.</source>
            <translation>其状态由子项得出：请逐项勾选子项。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_item_edits.py" />
            <source>New: {kind}</source>
            <translation>新建：{kind}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_item_edits.py" />
            <source>“{name}” and {n} items below it were removed: undo brings them back.</source>
            <translation>“{name}”及其下级 {n} 个事项已删除：撤销即可恢复。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_item_edits.py" />
            <source>“{name}” was removed: undo brings it back.</source>
            <translation>“{name}”已删除：撤销即可恢复。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_item_edits.py" />
            <source>{kind} below this</source>
            <translation>下级{kind}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_item_edits.py" />
            <source>Edit the name</source>
            <translation>编辑名称</translation>
        </message>
        <message>
            <location filename="../../ui/plan_item_edits.py" />
            <source>Edit the due date</source>
            <translation>编辑期限</translation>
        </message>
        <message>
            <location filename="../../ui/plan_item_edits.py" />
            <source>Edit the leads</source>
            <translation>编辑负责单位</translation>
        </message>
        <message>
            <location filename="../../ui/plan_item_facts.py" />
            <source>Approved dates</source>
            <translation>批准的日期</translation>
        </message>
        <message>
            <location filename="../../ui/plan_item_facts.py" />
            <source>Where the status comes from</source>
            <translation>状态的来源</translation>
        </message>
        <message>
            <location filename="../../ui/plan_item_facts.py" />
            <source>{status}, by its {count} parts</source>
            <translation>{status}，由 {count} 个子项得出</translation>
        </message>
        <message>
            <location filename="../../ui/plan_item_head.py" />
            <source>All languages side by side</source>
            <translation>并排显示所有语言</translation>
        </message>
        <message>
            <location filename="../../ui/plan_item_sections.py" />
            <source>Description and note</source>
            <translation>描述与备注</translation>
        </message>
        <message>
            <location filename="../../ui/plan_item_sections.py" />
            <source>Links to other items</source>
            <translation>与其他事项的关联</translation>
        </message>
        <message>
            <location filename="../../ui/plan_item_sections.py" />
            <source>Countries: none leads for {missing}</source>
            <translation>国家/地区：{missing} 没有负责单位</translation>
        </message>
        <message>
            <location filename="../../ui/plan_item_sections.py" />
            <source>Places ({count}, not found: {gone})</source>
            <translation>地点（{count} 个，未找到 {gone} 个）</translation>
        </message>
        <message>
            <location filename="../../ui/plan_left_over.py" />
            <source>Edits that were not saved</source>
            <translation>未保存的编辑</translation>
        </message>
        <message>
            <location filename="../../ui/plan_links_box.py" />
            <source>Item to link: {relation}</source>
            <translation>要关联的事项：{relation}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_links_box.py" />
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <location filename="../../ui/plan_links_box.py" />
            <source>Add: {relation}</source>
            <translation>添加：{relation}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_links_box.py" />
            <source>About the links</source>
            <translation>关于关联</translation>
        </message>
        <message>
            <location filename="../../ui/plan_links_box.py" />
            <source>Choose an item from the list: type a part of its number or name.</source>
            <translation>请从列表中选择事项：输入其编号或名称的一部分。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_links_box.py" />
            <source>Go to {name}</source>
            <translation>转到：{name}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_links_box.py" />
            <source>Remove the link to {name}</source>
            <translation>去除关联：{name}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_links_box.py" />
            <source>Number or name…</source>
            <translation>编号或名称…</translation>
        </message>
        <message>
            <location filename="../../ui/plan_links_box.py" />
            <source>Depends on</source>
            <translation>依赖于</translation>
        </message>
        <message>
            <location filename="../../ui/plan_links_box.py" />
            <source>Needed by</source>
            <translation>被以下事项依赖</translation>
        </message>
        <message>
            <location filename="../../ui/plan_links_box.py" />
            <source>Addresses</source>
            <translation>针对</translation>
        </message>
        <message>
            <location filename="../../ui/plan_links_box.py" />
            <source>Addressed by</source>
            <translation>由以下事项应对</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>What leaves, and what stays at home</source>
            <translation>哪些内容导出，哪些不导出</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>Write</source>
            <translation>写入</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>Budgets and internal notes are not in it. Sensitive places leave as their cell of 0.1 degrees, without name and layer.</source>
            <translation>不含预算和内部备注。敏感地点仅以其 0.1 度网格列出，不含名称和图层。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>none: from the beginning</source>
            <translation>无：从头开始</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>No borders on the map</source>
            <translation>地图上不画界线</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>Polygons of countries, drawn under the places</source>
            <translation>国家/地区多边形，绘于地点之下</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>Export the plan as a table</source>
            <translation>将计划导出为表格</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>plan</source>
            <translation>计划</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>Scheduled for Planned, and so on.</source>
            <translation>以 Scheduled 代替 Planned 等。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>Import a table</source>
            <translation>导入表格</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>Merge into the open plan</source>
            <translation>合并到打开的计划</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>Make a new plan of it</source>
            <translation>由其创建新计划</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>File of the new plan</source>
            <translation>新计划的文件</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>New plan</source>
            <translation>新计划</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>What was changed in the file is changed in your plan. Where both have changed the same field yours stays until you decide. Nothing is deleted because a row is missing.</source>
            <translation>文件中的更改会写入您的计划。双方更改了同一字段时，在您作出决定之前以您的值为准。不会因文件中缺少某行而删除任何内容。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>The file becomes a plan of its own, which can be merged with its sender's.</source>
            <translation>文件将成为独立的计划，可与发送方的计划合并。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>Leaves too: {list}.</source>
            <translation>同时导出：{list}。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>Stays at home: {list}.</source>
            <translation>不导出：{list}。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>Nothing in this plan has to stay at home.</source>
            <translation>此计划中没有须保留在内部的内容。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>budgets: {count}</source>
            <translation>预算：{count} 项</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>exchange rates: {count}</source>
            <translation>汇率：{count} 个</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>internal notes: {count}</source>
            <translation>内部备注：{count} 条</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>exact positions of sensitive places: {count}</source>
            <translation>敏感地点的准确位置：{count} 个</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>folders of layers: {count}</source>
            <translation>图层所在文件夹：{count} 个</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Open what was written</source>
            <translation>打开写入的文件</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Hide this message</source>
            <translation>隐藏此消息</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Review</source>
            <translation>评估</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Review as a page (HTML)…</source>
            <translation>评估报告网页 (HTML)…</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Review to print (PDF)…</source>
            <translation>评估报告打印版 (PDF)…</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Legal matrix (HTML)…</source>
            <translation>法律矩阵 (HTML)…</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Export as a table (XLSX, CSV)…</source>
            <translation>导出为表格 (XLSX, CSV)…</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Import a table…</source>
            <translation>导入表格…</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Add the plan's tables as layers</source>
            <translation>将计划的表格添加为图层</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Add the plan's places as a layer</source>
            <translation>将计划的地点添加为图层</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Review as a page (HTML)</source>
            <translation>评估报告网页 (HTML)</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Review to print (PDF)</source>
            <translation>评估报告打印版 (PDF)</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>review</source>
            <translation>评估</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Legal matrix (HTML)</source>
            <translation>法律矩阵 (HTML)</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>legal matrix</source>
            <translation>法律矩阵</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>{count} edits wait for the plan's file, so it would go out without them: connect to its disk again first.</source>
            <translation>有 {count} 处编辑尚未写入计划文件，不会包含在内：请先重新连接其磁盘。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Cancelled: nothing was written.</source>
            <translation>已取消：未写入任何内容。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Review written: {done} of {all} items completed, {late} overdue.</source>
            <translation>评估已写入：共 {all} 项，已完成 {done} 项，逾期 {late} 项。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Legal matrix written: {gaps} of {all} open items have a gap.</source>
            <translation>法律矩阵已写入：未结束的 {all} 项中有 {gaps} 项存在缺口。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Exported to {file}: {count} records.</source>
            <translation>已导出到 {file}：{count} 条记录。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>A plan was made of the file: {count} records.</source>
            <translation>已由文件创建计划：{count} 条记录。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Imported: {added} records added, {changed} values changed.</source>
            <translation>已导入：添加 {added} 条记录，更改 {changed} 个值。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Conflicts to decide: {count}, see the tab.</source>
            <translation>待处理的冲突：{count} 个，见选项卡。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Records that are not in the file stay: {count}.</source>
            <translation>文件中没有的记录予以保留：{count} 条。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>About the places</source>
            <translation>关于地点</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>Show</source>
            <translation>显示</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>Show the item's places on the map</source>
            <translation>在地图上显示该事项的地点</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>Link selected</source>
            <translation>关联选中要素</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>Link the selected features of the active layer with this item</source>
            <translation>将当前图层中选中的要素与此事项关联</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>Take the chosen place from the item (Delete)</source>
            <translation>从事项中移除所选地点 (Delete)</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>Unlink the place</source>
            <translation>取消地点关联</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>Country of the place</source>
            <translation>地点所属国家/地区</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>Sensitive place</source>
            <translation>敏感地点</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>Leaves in exports and reports as its 0.1° cell only, without name and layer</source>
            <translation>导出文件和报告中仅给出其 0.1° 网格，不含名称和图层</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>Sensitive.</source>
            <translation>敏感。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>The layer “{layer}” is gone: add it to the project again, or unlink the place and link its feature anew.</source>
            <translation>图层“{layer}”已不存在：请重新将其加入工程，或取消地点关联后重新关联其要素。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>{feature} is no longer in the layer “{layer}”: unlink the place, or bring the feature back.</source>
            <translation>{feature} 已不在图层“{layer}”中：请取消地点关联，或恢复该要素。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>The layer “{layer}” is not in the project: add it to see the place.</source>
            <translation>图层“{layer}”不在工程中：请添加该图层以查看地点。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>{feature} of the layer “{layer}”</source>
            <translation>{feature}，图层“{layer}”</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>Looking for the places</source>
            <translation>正在查找地点</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>No place of this item can be found: add its layers to the project.</source>
            <translation>找不到此事项的任何地点：请将其图层加入工程。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>Places that cannot be found: {count}. Add their layers to the project.</source>
            <translation>找不到的地点：{count} 个。请将其图层加入工程。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>Choose a layer in the layer tree and select features of it first.</source>
            <translation>请先在图层树中选择图层，并选中其要素。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>Nothing is selected in “{layer}”: select features of it on the map first.</source>
            <translation>“{layer}”中没有选中的要素：请先在地图上选择要素。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>{count} features are selected: select up to {most} of them.</source>
            <translation>已选中 {count} 个要素：请最多选择 {most} 个。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>Linking places</source>
            <translation>正在关联地点</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>Reading the selected features…</source>
            <translation>正在读取选中的要素…</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>The selected features could not be read.</source>
            <translation>无法读取选中的要素。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>The item is gone, so nothing was linked.</source>
            <translation>该事项已不存在，未作任何关联。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>The selected features are linked with this item already.</source>
            <translation>选中的要素已与此事项关联。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>The places could not be saved: try again.</source>
            <translation>无法保存地点：请重试。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>Linked: {count}.</source>
            <translation>已关联：{count} 个。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>The layer “{layer}” is temporary: save it, or the places will not be found again.</source>
            <translation>图层“{layer}”是临时图层：请保存，否则将无法再找到地点。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_record_form.py" />
            <source>all together</source>
            <translation>各国共同</translation>
        </message>
        <message>
            <location filename="../../ui/plan_record_page.py" />
            <source>Back to the items</source>
            <translation>返回事项</translation>
        </message>
        <message>
            <location filename="../../ui/plan_record_page.py" />
            <source>Three letters each (ISO 3166-1), such as RUS CHN</source>
            <translation>每个三个字母（ISO 3166-1），例如 RUS CHN</translation>
        </message>
        <message>
            <location filename="../../ui/plan_record_page.py" />
            <source>Codes such as en ru zh; the first is the plan's own</source>
            <translation>代码，例如 en ru zh；第一个是计划自身的语言</translation>
        </message>
        <message>
            <location filename="../../ui/plan_record_page.py" />
            <source>Three letters (ISO 4217), such as CNY: sums are told in it</source>
            <translation>三个字母（ISO 4217），例如 CNY：合计以此货币表示</translation>
        </message>
        <message>
            <location filename="../../ui/plan_record_page.py" />
            <source>no official plan</source>
            <translation>非正式计划</translation>
        </message>
        <message>
            <location filename="../../ui/plan_record_page.py" />
            <source>Said wherever the plan is shown</source>
            <translation>凡显示该计划之处均会说明</translation>
        </message>
        <message>
            <location filename="../../ui/plan_record_page.py" />
            <source>Made from the template {name}.</source>
            <translation>由模板 {name} 创建。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_reports_box.py" />
            <source>Add a report</source>
            <translation>添加报告</translation>
        </message>
        <message>
            <location filename="../../ui/plan_reports_box.py" />
            <source>Remove the report</source>
            <translation>删除报告</translation>
        </message>
        <message>
            <location filename="../../ui/plan_reports_box.py" />
            <source>Latest</source>
            <translation>最新值</translation>
        </message>
        <message>
            <location filename="../../ui/plan_reports_box.py" />
            <source>Add an indicator</source>
            <translation>添加指标</translation>
        </message>
        <message>
            <location filename="../../ui/plan_reports_box.py" />
            <source>Remove the indicator</source>
            <translation>删除指标</translation>
        </message>
        <message>
            <location filename="../../ui/plan_reports_box.py" />
            <source>Add a measurement</source>
            <translation>添加测量值</translation>
        </message>
        <message>
            <location filename="../../ui/plan_reports_box.py" />
            <source>Remove the measurement</source>
            <translation>删除测量值</translation>
        </message>
        <message>
            <location filename="../../ui/plan_reports_box.py" />
            <source>Instrument to link</source>
            <translation>要关联的文书</translation>
        </message>
        <message>
            <location filename="../../ui/plan_reports_box.py" />
            <source>Link it</source>
            <translation>关联</translation>
        </message>
        <message>
            <location filename="../../ui/plan_reports_box.py" />
            <source>Where the instrument is used</source>
            <translation>文书的使用情况</translation>
        </message>
        <message>
            <location filename="../../ui/plan_reports_box.py" />
            <source>Instrument</source>
            <translation>文书</translation>
        </message>
        <message>
            <location filename="../../ui/plan_reports_box.py" />
            <source>Add a new instrument</source>
            <translation>添加新文书</translation>
        </message>
        <message>
            <location filename="../../ui/plan_reports_box.py" />
            <source>Unlink the instrument from this item</source>
            <translation>取消文书与本事项的关联</translation>
        </message>
        <message>
            <location filename="../../ui/plan_reports_box.py" />
            <source>{name} (from above)</source>
            <translation>{name}（来自上级事项）</translation>
        </message>
        <message>
            <location filename="../../ui/plan_reports_box.py" />
            <source>Items that rest on it: {count}. What is changed here holds for all of them.</source>
            <translation>以其为依据的事项：{count} 项。此处的修改对所有这些事项生效。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_session.py" />
            <source>{path} cannot be written now: {count} edits wait on this computer and are saved when it can.</source>
            <translation>{path} 目前无法写入：{count} 处修改暂存于本机，待可写入时保存。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_session.py" />
            <source>{path} is not there any more (moved, renamed, or its disk is away): what you change is kept on this computer, and saved when the file is back.</source>
            <translation>{path} 已不存在（被移动、重命名，或其磁盘已断开）：您的修改暂存于本机，待文件恢复后保存。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_shares_editor.py" />
            <source>Missing side, {country}</source>
            <translation>缺失的一方，{country}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_shares_editor.py" />
            <source>Add a lead of {country}</source>
            <translation>添加 {country} 的负责单位</translation>
        </message>
        <message>
            <location filename="../../ui/plan_shares_editor.py" />
            <source>{field}, {country}</source>
            <translation>{field}，{country}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_shares_editor.py" />
            <source>no lead of {country}: one-sided</source>
            <translation>{country} 没有负责单位：单方</translation>
        </message>
        <message>
            <location filename="../../ui/plan_shares_editor.py" />
            <source>no lead</source>
            <translation>没有负责单位</translation>
        </message>
        <message>
            <location filename="../../ui/plan_shares_editor.py" />
            <source>led from above: {name}</source>
            <translation>上级负责单位：{name}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_shares_editor.py" />
            <source>Country of the new budget</source>
            <translation>新预算的国家</translation>
        </message>
        <message>
            <location filename="../../ui/plan_shares_editor.py" />
            <source>Currency of the new budget</source>
            <translation>新预算的货币</translation>
        </message>
        <message>
            <location filename="../../ui/plan_shares_editor.py" />
            <source>Add a budget</source>
            <translation>添加预算</translation>
        </message>
        <message>
            <location filename="../../ui/plan_shares_editor.py" />
            <source>Budgets stay here unless an export asks for them.</source>
            <translation>预算只留在计划中，除非导出时选择包含。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_shares_editor.py" />
            <source>About the budgets</source>
            <translation>关于预算</translation>
        </message>
        <message>
            <location filename="../../ui/plan_shares_editor.py" />
            <source>Remove the budget {budget}</source>
            <translation>删除预算 {budget}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_shares_editor.py" />
            <source>Choose a currency first, such as CNY.</source>
            <translation>请先选择货币，例如 CNY。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_tabs.py" />
            <source>Views of the plan</source>
            <translation>计划视图</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>Dates</source>
            <translation>日期</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>No dates.</source>
            <translation>没有日期。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>{start} to {due}, from its parts.</source>
            <translation>{start} 至 {due}，由子项得出。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>From {start}, no due date.</source>
            <translation>自 {start} 起，无期限。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>Due on {due}.</source>
            <translation>期限为 {due}。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>{start} to {due}.</source>
            <translation>{start} 至 {due}。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>Put off by {days} d: approved {approved}.</source>
            <translation>延期 {days} 天：批准的期限为 {approved}。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>{days} d late.</source>
            <translation>逾期 {days} 天。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>{days} d left.</source>
            <translation>剩余 {days} 天。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>Abandoned.</source>
            <translation>已放弃。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>Completed on {day}.</source>
            <translation>已于 {day} 完成。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>Completed.</source>
            <translation>已完成。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>Timeline</source>
            <translation>时间表</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>Time shown</source>
            <translation>显示的时段</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>Levels shown</source>
            <translation>显示的级别</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>All levels</source>
            <translation>全部级别</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>Objectives and actions</source>
            <translation>目标和行动</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>Objectives</source>
            <translation>目标</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>Go to today</source>
            <translation>转到今天</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>Zoom in (Ctrl++)</source>
            <translation>放大 (Ctrl++)</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>Zoom out (Ctrl+-)</source>
            <translation>缩小 (Ctrl+-)</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>Whole plan (Ctrl+0)</source>
            <translation>整个计划 (Ctrl+0)</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>Nothing has a date yet: give the items a start and a due date.</source>
            <translation>尚无任何日期：请为事项填写开始日期和期限。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_to_map.py" />
            <source>{path} cannot be read as layers: open the plan anew.</source>
            <translation>无法将 {path} 读取为图层：请重新打开计划。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_to_map.py" />
            <source>The plan's tables are in the project, to look at: edits go through the panel.</source>
            <translation>计划的表格已加入工程，仅供查看：请在面板中修改。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_to_map.py" />
            <source>No place of this plan has a position: link features of a map layer to items.</source>
            <translation>本计划的地点均无位置：请将地图图层的要素与事项关联。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_to_map.py" />
            <source>Places added: {count}. Sensitive ones are shown as their cell of 0.1 degrees.</source>
            <translation>已添加地点：{count} 个。敏感地点仅显示其所在的 0.1 度网格。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_to_map.py" />
            <source>Without a position: {count}.</source>
            <translation>没有位置：{count} 个。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_tree_model.py" />
            <source>Leads</source>
            <translation>负责单位</translation>
        </message>
        <message>
            <location filename="../../ui/plan_tree_view.py" />
            <source>Lead of {country}</source>
            <translation>{country} 的负责单位</translation>
        </message>
        <message>
            <location filename="../../ui/plan_tree_view.py" />
            <source>Checklist of the plan</source>
            <translation>计划清单</translation>
        </message>
        <message>
            <location filename="../../ui/plan_views.py" />
            <source>Findings {count}</source>
            <translation>检查发现 {count}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_views.py" />
            <source>Conflicts {count}</source>
            <translation>冲突 {count}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_widgets.py" />
            <source>Show or hide: {part}</source>
            <translation>显示或隐藏：{part}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_words.py" />
            <source>a new record</source>
            <translation>新记录</translation>
        </message>
        <message>
            <location filename="../../ui/plan_words.py" />
            <source>a record of the same kind</source>
            <translation>同类记录</translation>
        </message>
        <message>
            <location filename="../../ui/plan_words.py" />
            <source>kept</source>
            <translation>保留</translation>
        </message>
        <message>
            <location filename="../../ui/plan_words.py" />
            <source>changed</source>
            <translation>已更改</translation>
        </message>
        <message>
            <location filename="../../ui/plan_words.py" />
            <source>Approved: {start} to {due}.</source>
            <translation>批准的日期：{start} 至 {due}。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_words.py" />
            <source>Put off by {days} d.</source>
            <translation>延期 {days} 天。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_words.py" />
            <source>Brought forward by {days} d.</source>
            <translation>提前 {days} 天。</translation>
        </message>
        <message>
            <location filename="../../ui/plan_words.py" />
            <source>Late by {days} d.</source>
            <translation>逾期 {days} 天。</translation>
        </message>
        <message>
            <location filename="../../ui/question_parts.py" />
            <source>Id of a site</source>
            <translation>保护地标识</translation>
        </message>
        <message>
            <location filename="../../ui/question_parts.py" />
            <source>Features of one id, such as parcels, are one site</source>
            <translation>标识相同的要素（例如地块）算作一个保护地</translation>
        </message>
        <message>
            <location filename="../../ui/question_parts.py" />
            <source>Lakes and rivers</source>
            <translation>湖泊与河流</translation>
        </message>
        <message>
            <location filename="../../ui/question_parts.py" />
            <source>belong to the country</source>
            <translation>归该国家/地区</translation>
        </message>
        <message>
            <location filename="../../ui/question_parts.py" />
            <source>belong to no country</source>
            <translation>不属任何国家/地区</translation>
        </message>
        <message>
            <location filename="../../ui/question_parts.py" />
            <source>Edges</source>
            <translation>边</translation>
        </message>
        <message>
            <location filename="../../ui/question_parts.py" />
            <source>as drawn on the map</source>
            <translation>按地图所绘</translation>
        </message>
        <message>
            <location filename="../../ui/question_parts.py" />
            <source>geodesic</source>
            <translation>大地线</translation>
        </message>
        <message>
            <location filename="../../ui/question_parts.py" />
            <source>Invalid outlines</source>
            <translation>无效的轮廓</translation>
        </message>
        <message>
            <location filename="../../ui/question_parts.py" />
            <source>repair and count them</source>
            <translation>修复并计数</translation>
        </message>
        <message>
            <location filename="../../ui/question_parts.py" />
            <source>stop and name the first</source>
            <translation>停止并指出第一个</translation>
        </message>
        <message>
            <location filename="../../ui/question_parts.py" />
            <source>leave them out</source>
            <translation>不计入</translation>
        </message>
        <message>
            <location filename="../../ui/question_parts.py" />
            <source>Options</source>
            <translation>选项</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>Find the border pairs first.</source>
            <translation>请先查找边界两侧的保护地对。</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>The layer “{layer}” has been removed: choose the sites and run again.</source>
            <translation>图层“{layer}”已被移除：请选择保护地并重新运行。</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>The list of pairs is not of the present layers: run again.</source>
            <translation>配对列表与当前图层不符：请重新运行。</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>Tick pairs to choose sites, or add the sites selected on the map.</source>
            <translation>请勾选配对以选择保护地，或添加在地图上选中的保护地。</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>All chosen sites are in one country ({country}): add a site of another country.</source>
            <translation>所选保护地均在同一国家/地区（{country}）：请添加另一国家/地区的保护地。</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>No country is known of the chosen sites: add others.</source>
            <translation>所选保护地的国家/地区未知：请添加其他保护地。</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>Candidate: {type}. {reason}</source>
            <translation>候选类型：{type}。{reason}</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>Look at it before you show the outline to anybody</source>
            <translation>向他人展示轮廓之前，请先查看此处</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>Outer boundary</source>
            <translation>外边界</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>{parts}, gap {gap}</source>
            <translation>{parts}，间距 {gap}</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>Parts</source>
            <translation>组成部分</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>How many pieces, and the widest gap between them</source>
            <translation>组成部分的数量及其间的最大间距</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>by ranges</source>
            <translation>按分布区</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>by length of border</source>
            <translation>按边界长度</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>by area</source>
            <translation>按面积</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>by the shares given</source>
            <translation>按给定比例</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>Shares expected {by}; 1 is proportional, the lowest possible is {floor}.</source>
            <translation>预期份额{by}计算；1 表示与其成比例，可能的最低值为 {floor}。</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>Balance</source>
            <translation>均衡度</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>{balance} (lowest {floor})</source>
            <translation>{balance}（最低 {floor}）</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>No ground was moved: no gap was closed, and no sites overlap.</source>
            <translation>没有变动的面积：未闭合缝隙，保护地也无重叠。</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>Ground moved: gaps closed {gaps} km², overlaps {overlaps} km².</source>
            <translation>变动的面积：闭合的缝隙 {gaps} km²，重叠 {overlaps} km²。</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_models.py" />
            <source>{km2} km², of it gaps closed: {gaps} km², overlaps: {overlaps} km²</source>
            <translation>{km2} km²，其中闭合的缝隙 {gaps} km²，重叠 {overlaps} km²</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_models.py" />
            <source>expected</source>
            <translation>预期</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_models.py" />
            <source>The share that the reserve is compared with, by the balance</source>
            <translation>均衡度计算中与联合保护地相比较的份额</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_models.py" />
            <source>gap between sites</source>
            <translation>保护地间的缝隙</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_models.py" />
            <source>Added to the reserve</source>
            <translation>并入联合保护地</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_models.py" />
            <source>Counted once</source>
            <translation>只计一次</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_models.py" />
            <source>Moved</source>
            <translation>变动</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_models.py" />
            <source>Between</source>
            <translation>相关保护地</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_page.py" />
            <source>Make</source>
            <translation>生成</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_page.py" />
            <source>Make the reserve with these options</source>
            <translation>按这些选项生成联合保护地</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_page.py" />
            <source>Gaps between two sites no wider than this are closed; 0 closes none</source>
            <translation>两个保护地之间宽度不超过此值的缝隙会被闭合；0 表示不闭合</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_page.py" />
            <source>What the shares are compared with; you may type your own: RUS=0.4; CHN=0.6</source>
            <translation>与份额比较的依据；也可自行输入：RUS=0.4; CHN=0.6</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_page.py" />
            <source>by ranges, else by border</source>
            <translation>按分布区，否则按边界</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_page.py" />
            <source>Options of the joint reserve</source>
            <translation>联合保护地的选项</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_page.py" />
            <source>Show the reserve on the map</source>
            <translation>在地图上显示联合保护地</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_page.py" />
            <source>Measures of the reserve</source>
            <translation>联合保护地的各项数值</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_page.py" />
            <source>Area by country</source>
            <translation>按国家/地区统计的面积</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_page.py" />
            <source>Put the reserve into the project: outline, sites, borders, ground moved, table</source>
            <translation>将联合保护地加入工程：轮廓、保护地、边界、变动的面积、表格</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_page.py" />
            <source>Copy the areas by country, for a spreadsheet</source>
            <translation>复制按国家/地区统计的面积，供电子表格使用</translation>
        </message>
        <message>
            <location filename="../../ui/runner.py" />
            <source>The algorithm {id} is not loaded: switch the plugin off and on again under Plugins &gt; Manage and Install Plugins.</source>
            <translation>算法 {id} 未加载：请在“插件 &gt; 管理并安装插件”中停用再启用本插件。</translation>
        </message>
        <message>
            <location filename="../../ui/runner.py" />
            <source>The result could not be read: {error}.</source>
            <translation>无法读取结果：{error}。</translation>
        </message>
        <message>
            <location filename="../../ui/runner.py" />
            <source>Reading the result</source>
            <translation>正在读取结果</translation>
        </message>
        <message>
            <location filename="../../ui/runner.py" />
            <source>The run ended without a reason: see View &gt; Panels &gt; Log.</source>
            <translation>运行中断且未给出原因：请查看“视图 &gt; 面板 &gt; 日志消息”。</translation>
        </message>
        <message>
            <location filename="../../ui/site_pages.py" />
            <source>Filter sites</source>
            <translation>筛选保护地</translation>
        </message>
        <message>
            <location filename="../../ui/site_pages.py" />
            <source>Country shown</source>
            <translation>显示的国家/地区</translation>
        </message>
        <message>
            <location filename="../../ui/site_pages.py" />
            <source>Back to all sites (Esc)</source>
            <translation>返回全部保护地 (Esc)</translation>
        </message>
        <message>
            <location filename="../../ui/site_pages.py" />
            <source>Site whose pieces are listed</source>
            <translation>所列重叠部分所属的保护地</translation>
        </message>
        <message>
            <location filename="../../ui/site_pages.py" />
            <source>Back to all sites</source>
            <translation>返回全部保护地</translation>
        </message>
        <message>
            <location filename="../../ui/site_pages.py" />
            <source>Pieces</source>
            <translation>重叠部分</translation>
        </message>
        <message>
            <location filename="../../ui/sites_answer.py" />
            <source>{site}: no piece</source>
            <translation>{site}：没有重叠部分</translation>
        </message>
        <message>
            <location filename="../../ui/table_export.py" />
            <source>a sheet holds no more than {count} rows</source>
            <translation>一个工作表最多容纳 {count} 行</translation>
        </message>
        <message>
            <location filename="../../ui/time_bars.py" />
            <source>Days</source>
            <translation>日期</translation>
        </message>
        <message>
            <location filename="../../ui/time_bars.py" />
            <source>Q{number}</source>
            <translation>{number}季度</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_controller.py" />
            <source>Choose a layer of zones, or go back and run the buffer zones first.</source>
            <translation>请选择分区图层，或返回并先运行缓冲区。</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_controller.py" />
            <source>A layer that the zones were drawn from is gone: go back and run once more.</source>
            <translation>划定分区所用的图层已不存在：请返回并重新运行。</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_controller.py" />
            <source>Faults in “{zones}”: {count}</source>
            <translation>“{zones}”中的问题：{count} 个</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_controller.py" />
            <source>No fault found in “{zones}”.</source>
            <translation>“{zones}”中未发现问题。</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_controller.py" />
            <source>Faults in the zones: {count}</source>
            <translation>分区中的问题：{count} 个</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_controller.py" />
            <source>Cores with nothing behind them: {km} km. Gaps: {gap} km², overlaps: {overlap} km².</source>
            <translation>外侧无任何分区的核心区轮廓：{km} km。空隙：{gap} km²，重叠：{overlap} km²。</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_controller.py" />
            <source>all kinds: {count}</source>
            <translation>全部类型：{count}</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_controller.py" />
            <source>{kind}: {count}</source>
            <translation>{kind}：{count}</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Severity: {severity}. Where: {place}.</source>
            <translation>严重程度：{severity}。位置：{place}。</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>not told</source>
            <translation>未注明</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Fault</source>
            <translation>问题</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Where</source>
            <translation>位置</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Check</source>
            <translation>检查</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Check (Ctrl+Enter)</source>
            <translation>检查 (Ctrl+Enter)</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Back to the buffer zones (Esc)</source>
            <translation>返回缓冲区 (Esc)</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Title of the page</source>
            <translation>页面标题</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Back to the buffer zones</source>
            <translation>返回缓冲区</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Zones to be checked</source>
            <translation>要检查的分区</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>zones of the panel</source>
            <translation>面板中的分区</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Name of a zone</source>
            <translation>分区名称</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Reserve of a zone</source>
            <translation>分区所属保护地</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Zones of one kind in several reserves are several zones</source>
            <translation>不同保护地中的同类分区是不同的分区</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Country of a zone</source>
            <translation>分区所属国家/地区</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Where it is empty the ground decides</source>
            <translation>为空时，以分区的实际位置为准</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Countries of the check</source>
            <translation>检查所用的国家/地区</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Nothing is said of borders</source>
            <translation>不检查边界</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Outlines to be filled</source>
            <translation>应填满的轮廓</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Ground of these outlines in no zone is a gap</source>
            <translation>这些轮廓内不属任何分区的部分为空隙</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>m</source>
            <translation>m</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>What is nearer adjoins; what is narrower is a sliver</source>
            <translation>距离小于此值视为相接；窄于此值视为窄条</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Remarks on the check</source>
            <translation>检查的提示</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Kind of fault shown</source>
            <translation>显示的问题类型</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>The fault that is selected</source>
            <translation>选中的问题</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Add faults as layers</source>
            <translation>将问题添加为图层</translation>
        </message>
        <message>
            <location filename="../../ui/zone_list.py" />
            <source>Colour of the zone</source>
            <translation>分区颜色</translation>
        </message>
        <message>
            <location filename="../../ui/zone_list.py" />
            <source>zone without a name</source>
            <translation>未命名分区</translation>
        </message>
        <message>
            <location filename="../../ui/zone_list.py" />
            <source>Colour of {zone}</source>
            <translation>{zone} 的颜色</translation>
        </message>
        <message>
            <location filename="../../ui/zone_list.py" />
            <source>Name of {zone}</source>
            <translation>{zone} 的名称</translation>
        </message>
        <message>
            <location filename="../../ui/zone_list.py" />
            <source>Distance of {zone}, slider</source>
            <translation>{zone} 的距离，滑块</translation>
        </message>
        <message>
            <location filename="../../ui/zone_list.py" />
            <source>Distance of {zone} in km</source>
            <translation>{zone} 的距离（km）</translation>
        </message>
        <message>
            <location filename="../../ui/zone_list.py" />
            <source>Remove {zone}</source>
            <translation>删除 {zone}</translation>
        </message>
        <message>
            <location filename="../../ui/zone_list.py" />
            <source>Remove this zone</source>
            <translation>删除此分区</translation>
        </message>
        <message>
            <location filename="../../ui/zone_list.py" />
            <source>Colour of the zone on the map and of its layer</source>
            <translation>分区在地图上及其图层的颜色</translation>
        </message>
        <message>
            <location filename="../../ui/zone_list.py" />
            <source>Add a ring</source>
            <translation>添加外圈分区</translation>
        </message>
        <message>
            <location filename="../../ui/zone_list.py" />
            <source>A zone outside of the others</source>
            <translation>位于其他分区外侧的分区</translation>
        </message>
        <message>
            <location filename="../../ui/zone_list.py" />
            <source>What is wrong with the zones</source>
            <translation>分区设置的问题</translation>
        </message>
        <message>
            <location filename="../../ui/zone_list.py" />
            <source>The name of the zone “{zone}” has a sign ; or = in it: leave it out.</source>
            <translation>分区名称“{zone}”含有“;”或“=”：请去掉该符号。</translation>
        </message>
        <message>
            <location filename="../../ui/zone_list.py" />
            <source>zone {number}</source>
            <translation>分区 {number}</translation>
        </message>
        <message>
            <location filename="../../ui/zone_presets.py" />
            <source>Preset</source>
            <translation>预设</translation>
        </message>
        <message>
            <location filename="../../ui/zone_presets.py" />
            <source>own zones</source>
            <translation>自定义分区</translation>
        </message>
        <message>
            <location filename="../../ui/zone_presets.py" />
            <source>Name of the preset</source>
            <translation>预设名称</translation>
        </message>
        <message>
            <location filename="../../ui/zone_presets.py" />
            <source>Choose a preset, or type a name to keep these zones under it</source>
            <translation>选择预设，或输入名称以保存这些分区</translation>
        </message>
        <message>
            <location filename="../../ui/zone_presets.py" />
            <source>Keep these zones under the name</source>
            <translation>以该名称保存这些分区</translation>
        </message>
        <message>
            <location filename="../../ui/zone_presets.py" />
            <source>Delete this preset</source>
            <translation>删除此预设</translation>
        </message>
        <message>
            <location filename="../../ui/zones_answer.py" />
            <source>{zones} round “{sites}”</source>
            <translation>“{sites}”周围：{zones}</translation>
        </message>
        <message>
            <location filename="../../ui/zones_answer.py" />
            <source>{total} km² lie in the zones.</source>
            <translation>分区面积共 {total} km²。</translation>
        </message>
        <message>
            <location filename="../../ui/zones_answer.py" />
            <source>{km2} km² of the {zone} lie in a country that the site does not reach.</source>
            <translation>分区“{zone}”有 {km2} km² 位于保护地未伸入的国家/地区。</translation>
        </message>
        <message>
            <location filename="../../ui/zones_answer.py" />
            <source>There the neighbour would have to act. All zones: {total} km², {across} km² of them across a border.</source>
            <translation>那里需由邻国采取行动。全部分区：{total} km²，其中边界对侧 {across} km²。</translation>
        </message>
        <message>
            <location filename="../../ui/zones_answer.py" />
            <source>None of it lies in a country that the site does not reach.</source>
            <translation>没有任何部分位于保护地未伸入的国家/地区。</translation>
        </message>
        <message>
            <location filename="../../ui/zones_answer.py" />
            <source>Whose the sites are is not known: under Options a field can say it.</source>
            <translation>保护地所属国家/地区未知：可在“选项”中指定字段。</translation>
        </message>
        <message>
            <location filename="../../ui/zones_answer.py" />
            <source>What of it lies across a border comes with the exact numbers.</source>
            <translation>边界对侧的面积将随精确数值给出。</translation>
        </message>
        <message>
            <location filename="../../ui/zones_answer.py" />
            <source>{mark} {km2} km² lie round illustrative boundaries.</source>
            <translation>{mark} 其中 {km2} km² 围绕示意边界。</translation>
        </message>
        <message>
            <location filename="../../ui/zones_controller.py" />
            <source>No layer of sites is loaded: drag a file of points, lines or polygons into the map, or open the demonstration.</source>
            <translation>没有加载保护地图层：请将点、线或多边形文件拖入地图，或打开演示。</translation>
        </message>
        <message>
            <location filename="../../ui/zones_controller.py" />
            <source>Choose the sites to draw zones round.</source>
            <translation>请选择要在其周围划定分区的保护地。</translation>
        </message>
        <message>
            <location filename="../../ui/zones_controller.py" />
            <source>Put the zones right first: the sentence below them says what is wrong.</source>
            <translation>请先更正分区：其下方的文字说明了问题所在。</translation>
        </message>
        <message>
            <location filename="../../ui/zones_controller.py" />
            <source>Choose the field with the group of a site, under Options.</source>
            <translation>请在“选项”中选择保护地分组字段。</translation>
        </message>
        <message>
            <location filename="../../ui/zones_controller.py" />
            <source>No preview: no site is selected.</source>
            <translation>无预览：未选中保护地。</translation>
        </message>
        <message>
            <location filename="../../ui/zones_controller.py" />
            <source>No preview of {count} sites ({most} at most): select some of them, or run.</source>
            <translation>{count} 个保护地无法预览（最多 {most} 个）：请选择其中一部分，或直接运行。</translation>
        </message>
        <message>
            <location filename="../../ui/zones_controller.py" />
            <source>Preview: the selected sites ({count})</source>
            <translation>预览：选中的保护地（{count} 个）</translation>
        </message>
        <message>
            <location filename="../../ui/zones_controller.py" />
            <source>Preview: all sites ({count})</source>
            <translation>预览：全部保护地（{count} 个）</translation>
        </message>
        <message>
            <location filename="../../ui/zones_controller.py" />
            <source>~ preview: run for the exact numbers.</source>
            <translation>~ 预览：运行后得出精确数值。</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>Points, lines or polygons</source>
            <translation>点、线或多边形</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>Polygons of countries, by which the zones are split</source>
            <translation>国家/地区多边形，据此切分分区</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>Preview on the map</source>
            <translation>在地图上预览</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>What the preview shows</source>
            <translation>预览的内容</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>Own country of a site</source>
            <translation>保护地所属国家/地区</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>Where it is empty, a site is of every country that it enters deeper than 250 m</source>
            <translation>为空时，保护地属于其伸入深度超过 250 m 的每个国家/地区</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>Zones are drawn round</source>
            <translation>分区围绕</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>each site</source>
            <translation>每个保护地</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>sites of one group</source>
            <translation>同组保护地</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>all sites together</source>
            <translation>全部保护地合并</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>Group of a site</source>
            <translation>保护地分组</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>Polygons, such as land: zones outside of them are cut off</source>
            <translation>多边形，例如陆地：范围之外的分区会被裁去</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>nowhere</source>
            <translation>无</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>Polygons, such as settlements: zones there are cut off</source>
            <translation>多边形，例如居民点：范围之内的分区会被裁去</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>Distances multiplied by</source>
            <translation>距离倍数</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>Sites as zone “core”</source>
            <translation>将保护地作为分区“core”</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>What lies across the border</source>
            <translation>位于边界对侧的部分</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>Sites and zones</source>
            <translation>保护地与分区</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>Put the zones into the project, in their colours</source>
            <translation>将分区按其颜色加入工程</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>Make layers</source>
            <translation>生成图层</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>Check zonation…</source>
            <translation>检查功能分区…</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>Check zonation</source>
            <translation>检查功能分区</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>Gaps, overlaps, and zones that stop at a border</source>
            <translation>空隙、重叠，以及在边界处中断的分区</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>Zones by country</source>
            <translation>按国家/地区统计的分区</translation>
        </message>
        <message>
            <location filename="../../ui/zones_live.py" />
            <source>Preview of zones</source>
            <translation>分区预览</translation>
        </message>
        <message>
            <location filename="../../ui/zones_live.py" />
            <source>No preview ({error}): run to see the zones.</source>
            <translation>无法预览（{error}）：请运行以查看分区。</translation>
        </message>
        <message>
            <location filename="../../ui/zones_models.py" />
            <source>{km2} km², {pct} of the zone</source>
            <translation>{km2} km²，占分区的 {pct}</translation>
        </message>
        <message>
            <location filename="../../ui/zones_models.py" />
            <source>~ a preview: near the number that a run gives</source>
            <translation>~ 预览值：与运行所得的数值相近</translation>
        </message>
        <message>
            <location filename="../../ui/zones_models.py" />
            <source>~ rests on illustrative boundaries of sites</source>
            <translation>~ 依据保护地的示意边界</translation>
        </message>
        <message>
            <location filename="../../ui/zones_models.py" />
            <source>~ preview</source>
            <translation>~ 预览</translation>
        </message>
        <message>
            <location filename="../../ui/zones_models.py" />
            <source>Zone</source>
            <translation>分区</translation>
        </message>
        <message>
            <location filename="../../ui/zones_models.py" />
            <source>{km2} km², {pct} of the site's zones</source>
            <translation>{km2} km²，占该保护地分区的 {pct}</translation>
        </message>
        <message>
            <location filename="../../ui/zones_models.py" />
            <source>across</source>
            <translation>边界对侧</translation>
        </message>
        <message>
            <location filename="../../ui/zones_models.py" />
            <source>In a country that the site does not reach: the neighbour's to act</source>
            <translation>位于保护地未伸入的国家/地区：需由邻国采取行动</translation>
        </message>
        <message>
            <location filename="../../ui/zones_models.py" />
            <source>In a country that the site does not reach</source>
            <translation>位于保护地未伸入的国家/地区</translation>
        </message>
        <message>
            <location filename="../../ui/zones_widget.py" />
            <source>Outer distance, km</source>
            <translation>外缘距离 (km)</translation>
        </message>
        <message>
            <location filename="../../ui/zones_widget.py" />
            <source>Add zone</source>
            <translation>添加分区</translation>
        </message>
        <message>
            <location filename="../../ui/zones_widget.py" />
            <source>Remove zone</source>
            <translation>删除分区</translation>
        </message>
        <message>
            <location filename="../../ui/zones_widget.py" />
            <source>UNESCO MAB</source>
            <translation>联合国教科文组织 MAB</translation>
        </message>
        <message>
            <location filename="../../resources/models/coverage_and_overlap.model3" />
            <source>First measures how much of each range is protected, by country, and where the gaps are. Then measures how much of each site lies in the ranges and in those gaps. A site that counts as protected has nothing in the gaps; a proposed site, a biosphere reserve or an OECM, which does not count, shows there what it would add. Ground in two countries has both codes (A/B), ground in none has “-”; lakes and rivers belong to the country round them.</source>
            <translation>先按国家/地区测算每个分布区有多少受到保护、空缺在哪里，再测算每个保护地有多少位于分布区和这些空缺之内。计入保护的保护地在空缺中为零；不计入的拟建保护地、生物圈保护区或 OECM 则显示它们可以增加多少。同属两国/地区的面积带有两个代码 (A/B)，不属任何国家/地区的记为“-”；湖泊与河流归周围的国家/地区。</translation>
        </message>
        <message>
            <location filename="../../resources/models/coverage_and_overlap.model3" />
            <source>Polygons of species ranges, landscapes or other regions that are to be protected.</source>
            <translation>应受保护的物种分布区、景观或其他区域的多边形。</translation>
        </message>
        <message>
            <location filename="../../resources/models/coverage_and_overlap.model3" />
            <source>How much of each range is protected, where the gaps are, and what each site holds of both.</source>
            <translation>每个分布区有多少受到保护，空缺在哪里，每个保护地各占其中多少。</translation>
        </message>
        <message>
            <location filename="../../resources/models/coverage_and_overlap.model3" />
            <source>Polygons of protected areas and of sites that are to become some; the field of their status is found by itself.</source>
            <translation>保护地及拟建保护地的多边形；状态字段自动识别。</translation>
        </message>
        <message>
            <location filename="../../resources/models/coverage_and_overlap.model3" />
            <source>Features of one id, such as parcels, are one site in the overlap table.</source>
            <translation>标识相同的要素（例如地块）在重叠表中算作一个保护地。</translation>
        </message>
        <message>
            <location filename="../../resources/models/coverage_and_overlap.model3" />
            <source>Coverage, gaps and overlap in one run</source>
            <translation>一次运行得出覆盖、空缺与重叠</translation>
        </message>
        <message>
            <location filename="../../resources/models/coverage_and_overlap.model3" />
            <source>A row for each site, overlay (the ranges, the gaps) and country; site_id “*” is all sites flattened.</source>
            <translation>每个保护地、叠加图层（分布区、空缺）和国家/地区各一行；site_id 为“*”表示合并后的全部保护地。</translation>
        </message>
        <message>
            <location filename="../../resources/models/coverage_and_overlap.model3" />
            <source>The sites with their attributes and area_km2, overlap_km2 and overlap_pct.</source>
            <translation>保护地及其属性，另加 area_km2、overlap_km2 和 overlap_pct。</translation>
        </message>
        <message>
            <location filename="../../resources/models/coverage_and_overlap.model3" />
            <source>Ranges</source>
            <translation>分布区</translation>
        </message>
        <message>
            <location filename="../../resources/models/zones_and_overlap.model3" />
            <source>First draws zones round the sites at true distances, no ground twice, split by country; the sites themselves are the zone “core”. Then measures how much of each zone lies in the ranges, in which country: a row of the overlap table is a zone. Ground in two countries has both codes (A/B), ground in none has “-”: the sea, gaps, and the lakes and rivers that the layer of countries leaves out.</source>
            <translation>先按真实距离在保护地周围划定分区，面积不重复，并按国家/地区切分；保护地本身为分区“core”。再测算每个分区有多少位于分布区之内、在哪个国家/地区：重叠表的每一行为一个分区。同属两国/地区的面积带有两个代码 (A/B)，不属任何国家/地区的记为“-”：海域、缝隙，以及国家/地区图层未包含的湖泊与河流。</translation>
        </message>
        <message>
            <location filename="../../resources/models/zones_and_overlap.model3" />
            <source>Polygons of species ranges, habitats or other things that may lie in the zones.</source>
            <translation>物种分布区、栖息地等可能位于分区内的内容的多边形。</translation>
        </message>
        <message>
            <location filename="../../resources/models/zones_and_overlap.model3" />
            <source>Zones round sites, split by country, and how much of species ranges lies in each of them.</source>
            <translation>在保护地周围划定分区并按国家/地区切分，同时测算各分区内的物种分布区面积。</translation>
        </message>
        <message>
            <location filename="../../resources/models/zones_and_overlap.model3" />
            <source>Points, lines or polygons that the zones are drawn round.</source>
            <translation>要在其周围划定分区的点、线或多边形。</translation>
        </message>
        <message>
            <location filename="../../resources/models/zones_and_overlap.model3" />
            <source>Features of one id, such as parcels, are one site.</source>
            <translation>标识相同的要素（例如地块）算作一个保护地。</translation>
        </message>
        <message>
            <location filename="../../resources/models/zones_and_overlap.model3" />
            <source>Buffer zones and what lies in them</source>
            <translation>缓冲区及其包含的内容</translation>
        </message>
        <message>
            <location filename="../../resources/models/zones_and_overlap.model3" />
            <source>Name and outer distance in km of each zone: buffer=5; transition=20. The decimal sign is a point.</source>
            <translation>每个分区的名称和外缘距离（km）：buffer=5; transition=20。小数点用“.”。</translation>
        </message>
        <message>
            <location filename="../../resources/models/zones_and_overlap.model3" />
            <source>A row for each zone (site_id) and country: how much of it lies in the ranges; “*” is all zones together.</source>
            <translation>每个分区 (site_id) 和国家/地区各一行，表示其中有多少位于分布区之内；“*”表示全部分区。</translation>
        </message>
        <message>
            <location filename="../../resources/models/zones_and_overlap.model3" />
            <source>The zones of all sites joined, with area_km2, overlap_km2 and overlap_pct.</source>
            <translation>全部保护地的分区合并结果，含 area_km2、overlap_km2 和 overlap_pct。</translation>
        </message>
        <message>
            <location filename="../../resources/models/zones_and_overlap.model3" />
            <source>Zones with overlap</source>
            <translation>含重叠数据的分区</translation>
        </message>
    </context>
</TS>
