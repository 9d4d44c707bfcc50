<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
    <context>
        <name>TransboundaryPlanner</name>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Border hygiene: gaps, overlaps, misfits</source>
            <translation>Согласованность границ: промежутки, перекрытия</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Where the data of two countries do not fit along their border, with a reason and an area; a repaired working copy if you ask for it.</source>
            <translation>Где данные двух стран не сходятся вдоль их границы — с причиной и площадью; по желанию — исправленная рабочая копия.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>border,gap,overlap,sliver,topology,repair,snap,country,transboundary,protected area,disputed</source>
            <translation>граница,согласованность,промежуток,перекрытие,узкая полоса,топология,исправление,совмещение,страна,трансграничный,охраняемая территория,спорный</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Compares countries with each other, sites with their own country, and sites of different countries with each other, and lists each gap, overlap and misfit as a polygon with its reason, area and largest width.

What is narrower than the tolerance counts as one line drawn twice; wide rivers and the sea are no gaps. Disputed land is a class of its own and nobody's fault.

REPAIR makes a working copy of the sites by an explicit rule and lists all ground that it moves. The copy delimits nothing.</source>
            <translation>Сравнивает страны между собой, территории — со своей страной, территории разных стран — друг с другом и перечисляет каждый промежуток, перекрытие и расхождение в виде полигона с причиной, площадью и наибольшей шириной.

Всё, что уже допуска, считается одной линией, нарисованной дважды; широкие реки и море — не промежутки. Спорная земля выделена в отдельный класс, и в этом нет ничьей ошибки.

REPAIR делает рабочую копию территорий по явному правилу и перечисляет все изменённые площади. Копия ничего не разграничивает.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Sites</source>
            <translation>Территории</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>One or more polygon layers of protected areas. Without them only the countries are compared.</source>
            <translation>Один или несколько полигональных слоёв охраняемых территорий. Без них сравниваются только страны.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Field with the id of a site</source>
            <translation>Поле с идентификатором территории</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Features of one id in one layer are one site. Without it the usual fields (site_id, WDPAID) are tried, else every feature is a site.</source>
            <translation>Объекты одного слоя с одним идентификатором — одна территория. Если поле не выбрано, ищутся обычные поля (site_id, WDPAID), иначе каждый объект — отдельная территория.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Field with the name of a site</source>
            <translation>Поле с названием территории</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Without it the usual fields (name, NAME_ENG) are tried.</source>
            <translation>Если поле не выбрано, ищутся обычные поля (name, NAME_ENG).</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Field with the country of a site</source>
            <translation>Поле со страной территории</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Codes or names in any spelling (RU, RUS, Russia), several with “;”. Without it, and where it is empty, a site's countries are those it enters deeper than the tolerance.</source>
            <translation>Коды или названия в любом написании (RU, RUS, Россия), несколько — через «;». Если поле не выбрано или пусто, страны территории — те, в которые она заходит глубже допуска.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Tolerance (m)</source>
            <translation>Допуск (м)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Outlines that run closer than this are one border drawn twice: the widest gap and the deepest sliver that REPAIR mends.</source>
            <translation>Контуры, которые идут ближе этого, — одна граница, нарисованная дважды: это самый широкий промежуток и самая глубокая полоса, которые исправляет REPAIR.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Repaired copy of the sites</source>
            <translation>Исправленная копия территорий</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>none: nothing is repaired. jurisdictions: slivers beyond the own country are cut off, and strips up to its border filled where a site's outline follows it. first_layer: the same against the sites of the first layer of INPUT, which stay as they are. Nothing farther than the tolerance is moved.</source>
            <translation>none: ничего не исправляется. jurisdictions: узкие полосы за пределами своей страны отсекаются, а полосы до её границы заполняются там, где контур территории следует ей. first_layer: то же относительно территорий первого слоя INPUT, которые не меняются. Ничто не сдвигается дальше допуска.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Border faults</source>
            <translation>Несоответствия границ</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>A polygon for each gap, overlap and misfit, with reason, area and largest width.</source>
            <translation>Полигон для каждого промежутка, перекрытия и расхождения: причина, площадь и наибольшая ширина.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Border faults by reason and country</source>
            <translation>Несоответствия по причинам и странам</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Number and area by reason and countries; after the repair too, if any.</source>
            <translation>Число и площадь по причинам и странам; после исправления тоже, если оно было.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>All sites with their attributes, their areas before and after, and the note that this is a working copy. Made when REPAIR is not “none”.</source>
            <translation>Все территории с их атрибутами, площадями до и после и пометкой, что это рабочая копия. Создаётся, если REPAIR — не «none».</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Ground moved by the repair</source>
            <translation>Площади, изменённые исправлением</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Every piece that was cut off a site or filled in, with its area.</source>
            <translation>Каждый участок, отсечённый от территории или добавленный к ней, с площадью.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Faults</source>
            <translation>Несоответствия</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Ground in gaps, counted once (km²)</source>
            <translation>Площадь промежутков без двойного счёта (км²)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Ground in overlaps, counted once (km²)</source>
            <translation>Площадь перекрытий без двойного счёта (км²)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Ground of sites beyond their country, counted once (km²)</source>
            <translation>Территории вне своей страны, без двойного счёта (км²)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Disputed land, counted once (km²)</source>
            <translation>Спорная земля без двойного счёта (км²)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Ground of sites in no country (sea or wide gap, km²)</source>
            <translation>Вне всех стран: море, широкий промежуток (км²)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Faults after the repair</source>
            <translation>Несоответствий после исправления</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Ground cut off by the repair (km²)</source>
            <translation>Отсечено исправлением (км²)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Ground filled in by the repair (km²)</source>
            <translation>Добавлено исправлением (км²)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>INPUT and JURISDICTIONS are both empty: choose what is to be compared.</source>
            <translation>INPUT и JURISDICTIONS оба пусты: выберите, что сравнивать.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>The countries of the sites are not known: choose COUNTRY_FIELD, or a layer of countries as JURISDICTIONS.</source>
            <translation>Страны территорий неизвестны: выберите COUNTRY_FIELD или слой стран как JURISDICTIONS.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>REPAIRED and MOVED need a rule: choose “jurisdictions” or another one as REPAIR.</source>
            <translation>Для REPAIRED и MOVED нужно правило: выберите как REPAIR «jurisdictions» или другое.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>REPAIR needs sites: choose layers as INPUT, or “none” for REPAIR.</source>
            <translation>Для REPAIR нужны территории: выберите слои как INPUT или «none» для REPAIR.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>REPAIR = “jurisdictions” needs a layer of countries: choose JURISDICTIONS, or another rule.</source>
            <translation>Для REPAIR = «jurisdictions» нужен слой стран: выберите JURISDICTIONS или другое правило.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>REPAIR = “first_layer” needs at least two layers of sites: the first stays as it is, the others are fitted to it.</source>
            <translation>Для REPAIR = «first_layer» нужно не меньше двух слоёв территорий: первый не меняется, остальные подгоняются к нему.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Looking along the borders</source>
            <translation>Проверка вдоль границ</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Repairing the copy</source>
            <translation>Исправление копии</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Looking at the repaired copy</source>
            <translation>Проверка исправленной копии</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Writing the results</source>
            <translation>Запись результатов</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Writing the report</source>
            <translation>Запись отчёта</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Reading the countries</source>
            <translation>Чтение стран</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderhygiene.py" />
            <source>Reading the sites</source>
            <translation>Чтение территорий</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Border pairs of sites</source>
            <translation>Приграничные пары территорий</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Which sites of different countries meet, or lie near each other, over a border.</source>
            <translation>Какие территории разных стран соприкасаются через границу или лежат близко друг к другу.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>border,pair,transboundary,neighbour,distance,shared border,protected area,cluster</source>
            <translation>граница,пара,трансграничный,сосед,расстояние,общая граница,охраняемая территория,ООПТ,кластер</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Finds pairs of sites of different countries that adjoin, overlap or lie near each other, and records that lie in several countries.

Boundaries drawn independently seldom touch: those that run closer than the tolerance share the border, and overlaps less deep than it count as adjoining. Distances and lengths are geodesic (WGS 84) and do not depend on the layer's coordinate system.

The countries of a site are those its country field lists; without one, those it enters deeper than the tolerance. Sites that have a country in common are no pair. Points become discs of their reported area.</source>
            <translation>Находит пары территорий разных стран, которые примыкают друг к другу, перекрываются или лежат близко, а также записи, относящиеся к нескольким странам.

Границы, нарисованные независимо, редко совпадают: те, что идут ближе допуска, считаются общей границей, а перекрытия не глубже допуска — примыканием. Расстояния и длины — геодезические (WGS 84) и не зависят от системы координат слоя.

Страны территории — те, что указаны в поле страны, а если его нет — те, в которые она заходит глубже допуска. Территории, у которых есть общая страна, пары не составляют. Точки становятся кругами заявленной площади.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Protected areas of all countries as one layer: polygons, or points.</source>
            <translation>Охраняемые территории всех стран одним слоем: полигоны или точки.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Features of one id are one site. Without it the usual fields (SITE_PID, WDPA_PID, site_id) are tried, else every feature is a site.</source>
            <translation>Объекты с одним идентификатором — одна территория. Если поле не выбрано, ищутся обычные поля (SITE_PID, WDPA_PID, site_id), иначе каждый объект — отдельная территория.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>ISO codes or names, several with ; between them. Without it JURISDICTIONS must be given: a site's countries are then those it enters deeper than the tolerance.</source>
            <translation>Коды ISO или названия, несколько — через «;». Если поле не выбрано, нужен параметр JURISDICTIONS: страны территории — те, в которые она заходит глубже допуска.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Field with the IUCN category</source>
            <translation>Поле с категорией МСОП</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Without it the usual fields (IUCN_CAT) are tried.</source>
            <translation>Если поле не выбрано, ищутся обычные поля (IUCN_CAT).</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Field with the reported area (km²)</source>
            <translation>Поле с заявленной площадью (км²)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>For points, which become discs of this area. Without it the usual fields (REP_AREA, reported_km2) are tried.</source>
            <translation>Для точек, которые становятся кругами этой площади. Если поле не выбрано, ищутся обычные поля (REP_AREA, reported_km2).</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Greatest distance of a pair (km)</source>
            <translation>Наибольшее расстояние в паре (км)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Sites no farther from each other than this are a pair.</source>
            <translation>Территории не дальше этого друг от друга составляют пару.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Tolerance of boundaries (m)</source>
            <translation>Допуск границ (м)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Boundaries that run closer than this share the border; what overlaps less deep than this adjoins.</source>
            <translation>Границы, которые идут ближе этого, — общие; что перекрывается не глубже этого, считается примыкающим.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Border pairs</source>
            <translation>Приграничные пары</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>A line for each pair: the shared border, else the shortest link.</source>
            <translation>Линия для каждой пары: общая граница или кратчайшая связь.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Sites with their pairs</source>
            <translation>Территории с их парами</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>The sites with their attributes, countries, number of pairs, distance to the nearest other country and group.</source>
            <translation>Территории с их атрибутами, странами, числом пар, расстоянием до ближайшей другой страны и группой.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Borders</source>
            <translation>Границы</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>A row for each border: pairs by kind, sites, kilometres shared.</source>
            <translation>Строка для каждой границы: пары по видам, территории, километры общей границы.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Sites on a border without a partner</source>
            <translation>Территории у границы без пары</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Sites no farther from another country than the tolerance that have no pair: where the next joint reserve could be. Needs JURISDICTIONS.</source>
            <translation>Территории не дальше допуска от другой страны, у которых нет пары: здесь мог бы появиться следующий совместный резерват. Нужен параметр JURISDICTIONS.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Number of pairs</source>
            <translation>Число пар</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Groups of sites connected over borders</source>
            <translation>Групп территорий, связанных через границы</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Shared border, counted once (km)</source>
            <translation>Общая граница без двойного счёта (км)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Nothing says in which country a site of layer “{layer}” lies: choose its COUNTRY_FIELD, or a layer of countries as JURISDICTIONS.</source>
            <translation>Неизвестно, в какой стране лежат территории слоя «{layer}»: выберите COUNTRY_FIELD или слой стран как JURISDICTIONS.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>UNPAIRED needs to know where borders are: choose a layer of countries as JURISDICTIONS, or leave UNPAIRED out.</source>
            <translation>Для UNPAIRED нужно знать, где проходят границы: выберите слой стран как JURISDICTIONS или не используйте UNPAIRED.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/borderpairs.py" />
            <source>Looking for pairs</source>
            <translation>Поиск пар</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Buffer zones by country</source>
            <translation>Буферные зоны по странам</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Zones round sites at true distances, no ground twice, split at the border.</source>
            <translation>Зоны вокруг территорий на истинных расстояниях, без двойного счёта, с разделением по границе.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>buffer,buffer zone,transition area,biosphere reserve,MAB,ring,geodesic,distance,country,border,transboundary,protected area</source>
            <translation>буфер,буферная зона,переходная зона,биосферный резерват,МАБ,кольцо,геодезический,расстояние,страна,граница,трансграничный,охраняемая территория,ООПТ</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Draws zones round sites, such as the buffer zone and the transition area of a biosphere reserve.

Distances are true ones on the ellipsoid (WGS 84), whatever the coordinate systems. Zones never overlap each other and never cover a site: a point belongs to the innermost zone that any site gives it and, among the sites that give it that zone, to the nearest one. So areas add up, and nothing counts twice.

With countries every piece is labelled with the country it lies in; across_border marks what lies in another country than its site: there the neighbour would have to act.</source>
            <translation>Строит зоны вокруг территорий, например буферную и переходную зоны биосферного резервата.

Расстояния — истинные, на эллипсоиде (WGS 84), при любых системах координат. Зоны не перекрывают друг друга и не покрывают территории: точка относится к самой внутренней зоне, которую даёт ей какая-либо территория, а из территорий, дающих эту зону, — к ближайшей. Поэтому площади складываются и ничто не учтено дважды.

Если указаны страны, у каждого участка есть страна, в которой он лежит; across_border отмечает то, что лежит не в стране своей территории: там действовать пришлось бы соседу.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Points, lines or polygons. Points with a reported area (REP_AREA, reported_km2) become discs of that area.</source>
            <translation>Точки, линии или полигоны. Точки с заявленной площадью (REP_AREA, reported_km2) становятся кругами этой площади.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Features of one id, such as parcels, are one site. Without it every feature is a site, and its feature id the site's.</source>
            <translation>Объекты с одним идентификатором, например участки, — одна территория. Если поле не выбрано, каждый объект — отдельная территория со своим номером объекта.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>For tables and the report. Without it the usual fields (name, NAME_ENG) are tried.</source>
            <translation>Для таблиц и отчёта. Если поле не выбрано, ищутся обычные поля (name, NAME_ENG).</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Zones</source>
            <translation>Зоны</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Name and outer distance in km of each zone: buffer=5; transition=20. The decimal sign is a point. The core is the site itself.</source>
            <translation>Название и внешнее расстояние каждой зоны в км: buffer=5; transition=20. Десятичный знак — точка. Ядро — сама территория.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Field with the own country of a site</source>
            <translation>Поле с собственной страной территории</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>One code or several (RUS;CHN). Where it is empty, a site belongs to every country that it enters deeper than 250 m.</source>
            <translation>Один код или несколько (RUS;CHN). Если поле пусто, территория относится к каждой стране, в которую заходит глубже 250 м.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Draw zones round several sites together</source>
            <translation>Общие зоны для нескольких территорий</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>none: each site has its own zones. field: sites of one value of DISSOLVE_FIELD have common ones. all: all sites have.</source>
            <translation>none: у каждой территории свои зоны. field: территории с одним значением DISSOLVE_FIELD имеют общие зоны. all: общие зоны у всех.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Field with the group of a site</source>
            <translation>Поле с группой территории</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>For “field”. Where it is empty, the site keeps its own zones.</source>
            <translation>Для «field». Если поле пусто, у территории свои зоны.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Zones only within</source>
            <translation>Зоны только в пределах</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Polygons, such as land. Zones outside of them are cut off, sites are not.</source>
            <translation>Полигоны, например суша. Зоны вне их отсекаются, территории — нет.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>No zones within</source>
            <translation>Без зон в пределах</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Polygons, such as settlements or other designations. Sites are not cut.</source>
            <translation>Полигоны, например населённые пункты или зоны с другим статусом. Территории не обрезаются.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Add the sites as zone “core”</source>
            <translation>Добавить территории как зону «core»</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>The sites themselves come into the result too, where they have an area.</source>
            <translation>В результат входят и сами территории, если у них есть площадь.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Field that multiplies the distances</source>
            <translation>Поле с множителем расстояний</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>A number above 0: with 2 all zones of a site reach twice as far, with 1 as usual.</source>
            <translation>Число больше 0: при 2 все зоны территории вдвое шире, при 1 — как обычно.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Tolerance of the boundaries (m)</source>
            <translation>Допуск границ (м)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>How far a zone's boundary may lie off its true distance. Without it: a ten thousandth of the distance, at least 0.1 m.</source>
            <translation>Насколько граница зоны может отстоять от истинного расстояния. Если не указано — десятитысячная доля расстояния, но не меньше 0,1 м.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Buffer zones</source>
            <translation>Буферные зоны</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>A polygon for each site, zone and country, with its area and inner and outer distance.</source>
            <translation>Полигон для каждой территории, зоны и страны с площадью, внутренним и внешним расстоянием.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Zone table</source>
            <translation>Таблица зон</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>A row for each zone, country and site; site_id “*” is all sites together.</source>
            <translation>Строка для каждой зоны, страны и территории; site_id «*» — все территории вместе.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Features left out</source>
            <translation>Неучтённые объекты</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Features that could not be used, with the reason.</source>
            <translation>Объекты, которые не удалось использовать, с указанием причины.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Area of all pieces (km²)</source>
            <translation>Площадь всех участков (км²)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Of it across the border of its site (km²)</source>
            <translation>Из неё не в стране своей территории (км²)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Number of pieces</source>
            <translation>Число участков</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>TOLERANCE_M is {tolerance}: give metres above 0 and at most a tenth of the smallest distance ({most} m), or leave it empty.</source>
            <translation>TOLERANCE_M равно {tolerance}: укажите число метров больше 0 и не больше десятой доли наименьшего расстояния ({most} м) или оставьте поле пустым.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>DISSOLVE is “field”: choose the field as DISSOLVE_FIELD too.</source>
            <translation>Для DISSOLVE выбрано «field»: выберите и поле DISSOLVE_FIELD.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Zones in the order of their distances: {zones}.</source>
            <translation>Зоны в порядке расстояний: {zones}.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Drawing the zones</source>
            <translation>Построение зон</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Zones of {layer}</source>
            <translation>Зоны слоя {layer}</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Reading what cuts the zones</source>
            <translation>Чтение слоёв, обрезающих зоны</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Looking for the own country of each site</source>
            <translation>Определение страны каждой территории</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/bufferzones.py" />
            <source>Splitting the zones by country</source>
            <translation>Разделение зон по странам</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkplan.py" />
            <source>Check an action plan</source>
            <translation>Проверка плана действий</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkplan.py" />
            <source>What is late, one-sided, unmeasurable, without a treaty or broken, on a day.</source>
            <translation>Что на заданный день просрочено, односторонне, неизмеримо, не опирается на договор или нарушено.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkplan.py" />
            <source>plan,action plan,check,overdue,late,deadline,one-sided,approval,treaty,completeness</source>
            <translation>план,план действий,проверка,просрочено,опоздание,срок,односторонний,утверждение,договор,полнота</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkplan.py" />
            <source>Looks at a plan as it stands on a day: overdue and postponed items, items that only one country leads or pays, objectives that cannot be measured, items without a legal instrument or beyond its end, missing approvals, broken structure, steps of the process that nobody serves, places whose layer is gone.

Every finding has a severity (error, warning, note) and a sentence in the language of the interface. For scripts FAIL_ON ends the run with exit code 1; the table is written before.</source>
            <translation>Рассматривает план в его состоянии на заданный день: просроченные и перенесённые пункты; пункты, за которые отвечает или платит только одна страна; цели, которые нельзя измерить; пункты без правового документа или со сроком позже его окончания; недостающие утверждения; нарушенную структуру; шаги процесса, которым не служит ни один пункт; места, слоя которых больше нет.

У каждого результата есть значимость (ошибка, предупреждение, замечание) и предложение на языке интерфейса. Для сценариев: FAIL_ON завершает запуск с кодом 1; таблица записывается до этого.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkplan.py" />
            <source>The GeoPackage of the plan. It is only read.</source>
            <translation>GeoPackage плана. Он только читается.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkplan.py" />
            <source>Day</source>
            <translation>День</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkplan.py" />
            <source>The day on which something is late or not. Without it today.</source>
            <translation>День, на который определяется просрочка. Если не указан — сегодня.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkplan.py" />
            <source>Due soon means within (days)</source>
            <translation>Скоро срок — в пределах (дней)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkplan.py" />
            <source>Items that are due within so many days of that day are noted.</source>
            <translation>Отмечаются пункты, срок которых наступает в течение стольких дней после этого дня.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkplan.py" />
            <source>Fail on</source>
            <translation>Завершать с ошибкой при</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkplan.py" />
            <source>never: findings are told and nothing else. error, warning, note: the run ends as failed (exit code 1) when there is a finding as grave as that or graver, after the table is written.</source>
            <translation>never: результаты только сообщаются. error, warning, note: если есть результат такой или большей значимости, запуск завершается с ошибкой (код 1) после записи таблицы.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkplan.py" />
            <source>Findings</source>
            <translation>Результаты проверки</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkplan.py" />
            <source>A row for each finding, the gravest first.</source>
            <translation>Строка для каждого результата, самые значимые — первыми.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkplan.py" />
            <source>Errors</source>
            <translation>Ошибки</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkplan.py" />
            <source>Warnings</source>
            <translation>Предупреждения</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkplan.py" />
            <source>Notes</source>
            <translation>Замечания</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkplan.py" />
            <source>On {day}: {errors} errors, {warnings} warnings, {notes} notes.</source>
            <translation>На {day}: ошибок — {errors}, предупреждений — {warnings}, замечаний — {notes}.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkplan.py" />
            <source>{plan} has {count} findings as grave as FAIL_ON={fail_on} or graver, the first: {finding} All results are written.</source>
            <translation>{plan}: результатов значимости FAIL_ON={fail_on} или выше — {count}, первый: {finding} Все результаты записаны.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Check of a zonation</source>
            <translation>Проверка зонирования</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Cores without a buffer, gaps, overlaps, and zones that stop at a border.</source>
            <translation>Ядра без буферной зоны, промежутки, перекрытия и зоны, которые обрываются у границы.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>zonation,zoning,zone,core,buffer,transition,biosphere reserve,MAB,gap,overlap,border,transboundary,check</source>
            <translation>зонирование,функциональное зонирование,зона,ядро,буферная зона,переходная зона,биосферный резерват,МАБ,промежуток,перекрытие,граница,трансграничный,проверка</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Looks for faults in the zones of protected areas: cores that no buffer encloses, gaps, overlaps, and zones that stop at a border while nothing goes on on the other side.

Names of zones are mapped to the codes core, buffer, transition, restricted_use, recreation and other. The names of UNESCO MAB, China and Russia are known; these are suggestions, and MAPPING comes before them. A name that nobody has mapped is listed and counts as other.

Distances, areas and lengths are those of the ellipsoid WGS 84. What is narrower or shorter than the tolerance is a matter of drawing.</source>
            <translation>Ищет несоответствия в зонах охраняемых территорий: ядра, не окружённые буферной зоной, промежутки, перекрытия и зоны, которые обрываются у границы, не имея продолжения на другой стороне.

Названия зон приводятся к кодам core, buffer, transition, restricted_use, recreation и other. Названия ЮНЕСКО (МАБ), Китая и России известны; это лишь предложения, и MAPPING важнее их. Название, которому никто не дал кода, перечисляется и считается other.

Расстояния, площади и длины измерены на эллипсоиде WGS 84. Всё, что уже или короче допуска, считается погрешностью рисовки.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Polygons of zones, of one reserve or of many, on one side of a border or on both.</source>
            <translation>Полигоны зон одной или нескольких территорий, по одну или по обе стороны границы.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Field with the name of a zone</source>
            <translation>Поле с названием зоны</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Without it the usual names are tried: zone, zone_name, 分区, зона.</source>
            <translation>Если поле не выбрано, ищутся обычные названия: zone, zone_name, 分区, зона.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Field with the reserve of a zone</source>
            <translation>Поле с территорией, к которой относится зона</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Zones of one code in different reserves are different zones. Without it all zones are of one reserve.</source>
            <translation>Зоны с одним кодом в разных территориях — разные зоны. Если поле не выбрано, все зоны относятся к одной территории.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Field with the country of a zone</source>
            <translation>Поле со страной зоны</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Code or name of the country that answers for the zone. Without it, or where it is empty, the ground decides.</source>
            <translation>Код или название страны, которая отвечает за зону. Если поле не выбрано или пусто, решает положение зоны.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Outlines that zones ought to fill</source>
            <translation>Контуры, которые должны быть заняты зонами</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>With it a gap is ground of an outline in no zone. Without it gaps are holes in the zones, and strips between zones narrower than the tolerance.</source>
            <translation>С ними промежуток — это часть контура вне всех зон. Без них промежутками считаются отверстия в зонах и полосы между зонами уже допуска.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Field with the reserve of an outline</source>
            <translation>Поле с территорией контура</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Without it SITE_FIELD is tried, then the usual fields (site_id, name).</source>
            <translation>Если поле не выбрано, ищется SITE_FIELD, затем обычные поля (site_id, name).</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Names of zones and their codes</source>
            <translation>Названия зон и их коды</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>name</source>
            <translation>название</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>code</source>
            <translation>код</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Your own names, before those that are known: code is core, buffer, transition, restricted_use, recreation or other. Case, spaces and width of letters do not matter. On the command line: “name=code; name=code”.</source>
            <translation>Ваши названия, прежде известных: код — core, buffer, transition, restricted_use, recreation или other. Регистр, пробелы и ширина букв не важны. В командной строке: «название=код; название=код».</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>File with names of zones and their codes</source>
            <translation>Файл с названиями зон и их кодами</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>CSV with the columns name and code, or JSON with names and codes. It comes before the known names, and after the table.</source>
            <translation>CSV со столбцами name и code или JSON с названиями и кодами. Действует прежде известных названий, но после таблицы.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>What is nearer than this adjoins; gaps and overlaps narrower than this are slivers; stretches shorter than this are not reported.</source>
            <translation>Что ближе — примыкает; промежутки и перекрытия уже этого — узкие полосы; отрезки короче этого не сообщаются.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Least area of a gap or overlap (km²)</source>
            <translation>Наименьшая сообщаемая площадь (км²)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Smaller ones are counted in the log and not reported.</source>
            <translation>Меньшие подсчитываются в журнале, но не сообщаются.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Gaps and overlaps</source>
            <translation>Промежутки и перекрытия</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Faults of ground as polygons, with reason, zones, reserves, countries and area.</source>
            <translation>Несоответствия по площади в виде полигонов: причина, зоны, территории, страны и площадь.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Faults along outlines</source>
            <translation>Несоответствия вдоль контуров</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Outlines of cores without a buffer, and borders at which zones stop.</source>
            <translation>Контуры ядер без буферной зоны и границы, у которых обрываются зоны.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Zonation faults table</source>
            <translation>Таблица несоответствий зонирования</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Number, area and length of the faults by reason, zones, reserves, countries.</source>
            <translation>Число, площадь и длина несоответствий по причинам, зонам, территориям и странам.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Number of faults</source>
            <translation>Число несоответствий</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Area of the gaps (km²)</source>
            <translation>Площадь промежутков (км²)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Area of the overlaps, counted once (km²)</source>
            <translation>Площадь перекрытий без двойного счёта (км²)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Outline of cores with nothing behind it (km)</source>
            <translation>Контур ядер, за которым ничего нет (км)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Layer “{layer}” has no field that is known to hold names of zones: choose one of {fields} as ZONE_FIELD.</source>
            <translation>В слое «{layer}» нет поля, известного как название зоны: выберите одно из {fields} как ZONE_FIELD.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>TOLERANCE_M is {value}: choose a distance from {least} to {most} m.</source>
            <translation>TOLERANCE_M равно {value}: выберите расстояние от {least} до {most} м.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>MIN_AREA_KM2 is {value}: choose 0 or more.</source>
            <translation>MIN_AREA_KM2 равно {value}: выберите 0 или больше.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Looking for faults</source>
            <translation>Поиск несоответствий</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/checkzonation.py" />
            <source>Reading the zones</source>
            <translation>Чтение зон</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Coverage of regions by protected areas</source>
            <translation>Охват регионов охраняемыми территориями</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>How much of each range, landscape or country is protected, and where the gaps are.</source>
            <translation>Какая часть каждого ареала, ландшафта или страны охраняется и где пробелы.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>coverage,protected area,gap,range,country,OECM,WDPA,WDPCA,transboundary,IUCN category</source>
            <translation>охват,охраняемая территория,ООПТ,заповедник,национальный парк,пробел,ареал,страна,OECM,WDPA,WDPCA,трансграничный,категория МСОП</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Measures how much of each region is protected, by country and IUCN category, and where the gaps are. Protected areas are flattened: ground that several cover is credited to the first in the order of IUCN category, year and id. Points with a reported area become discs of that area; disc_km2 says what only discs cover.

Rows of one level and site type add up over country and category; unprotected_km2 stands in the rows of level “all”. OECM rows hold what OECMs add to protected areas.</source>
            <translation>Измеряет, какая часть каждого региона охраняется — по странам и категориям МСОП — и где пробелы. Наложения охраняемых территорий (ООПТ) друг на друга исключаются: площадь, общая для нескольких, засчитывается первой в порядке категории МСОП, года и идентификатора. Точки с заявленной площадью становятся кругами этой площади; disc_km2 показывает, что покрыто только кругами.

Строки одного уровня и типа складываются по странам и категориям; unprotected_km2 стоит в строках уровня «all». Строки OECM содержат то, что OECM добавляют к ООПТ.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Protected areas</source>
            <translation>Охраняемые территории (ООПТ)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>One or more layers of polygons and of points (with a reported area in km²).</source>
            <translation>Один или несколько слоёв полигонов и точек (точки — с заявленной площадью в км²).</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Regions</source>
            <translation>Регионы</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Polygons of species ranges, landscapes or countries: what is to be protected.</source>
            <translation>Полигоны ареалов видов, ландшафтов или стран: то, что нужно охранять.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Field with the name of a region</source>
            <translation>Поле с названием региона</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Features of one name are one region. Without it the usual name fields are tried, else every feature is a region.</source>
            <translation>Объекты с одним названием — один регион. Если поле не выбрано, ищутся обычные поля названий, иначе каждый объект — отдельный регион.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>PA: protected areas. OECM: other effective area-based conservation measures, flattened after the protected areas and listed in rows of their own.</source>
            <translation>PA: охраняемые территории. OECM: другие эффективные природоохранные меры на порайонной основе; учитываются после охраняемых территорий, в отдельных строках.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Field with the status</source>
            <translation>Поле со статусом</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Field with the year of status</source>
            <translation>Поле с годом получения статуса</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Field with the site type (PA or OECM)</source>
            <translation>Поле с типом территории (PA или OECM)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Field with the realm (land or sea)</source>
            <translation>Поле со средой (суша или море)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Without it the names of the WDPA, of the WDPCA and of this plugin are tried.</source>
            <translation>Если поле не указано, ищутся имена полей WDPA, WDPCA и этого модуля.</translation>
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
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Records left out</source>
            <translation>Неучтённые записи</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Records that do not count or could not be used, with the reason.</source>
            <translation>Записи, которые не учитываются или не могли быть использованы, с указанием причины.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Area of all regions, flattened (km²)</source>
            <translation>Площадь всех регионов без двойного счёта (км²)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Of it protected (km²)</source>
            <translation>Из неё охраняется (км²)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Of it protected (%)</source>
            <translation>Из неё охраняется (%)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Records read</source>
            <translation>Прочитано записей</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Records counted</source>
            <translation>Учтено записей</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>INPUT is empty: choose at least one layer.</source>
            <translation>Параметр INPUT пуст: выберите хотя бы один слой.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Measuring</source>
            <translation>Измерение</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Reading the protected areas</source>
            <translation>Чтение охраняемых территорий</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/coverage.py" />
            <source>Reading the regions</source>
            <translation>Чтение регионов</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>Create an action plan</source>
            <translation>Создание плана действий</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>A joint plan out of a template, for these sites, countries and years.</source>
            <translation>Совместный план по шаблону — для этих территорий, стран и лет.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>plan,action plan,checklist,template,transboundary,reserve,mid-term,Miradi,treaty</source>
            <translation>план,план действий,контрольный список,создание,шаблон,трансграничный,резерват,среднесрочный,Miradi,договор</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>Makes the GeoPackage of an action plan out of a template: objectives, actions and a checklist of activities with dates, indicators and legal instruments, in English, Russian and Chinese. Sites, or a joint reserve, become the plan's places.

A file that exists is never replaced. Every later edit is kept with who, when, and what stood there before.</source>
            <translation>Создаёт по шаблону GeoPackage плана действий: цели, действия и контрольный список работ со сроками, показателями и правовыми документами на русском, английском и китайском языках. Территории или совместный резерват становятся местами плана.

Существующий файл никогда не заменяется. Каждая последующая правка сохраняется: кто её внёс, когда и что было до неё.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>Template</source>
            <translation>Шаблон</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>transboundary_reserve: a mid-term plan made of the 16 steps of transboundary conservation, for any countries. land_of_big_cats: the demonstration, 14 actions of Russia and China for five years (illustrative, no official plan).</source>
            <translation>transboundary_reserve: среднесрочный план из 16 шагов трансграничной охраны природы, для любых стран. land_of_big_cats: демонстрация, 14 действий России и Китая на пять лет (условный пример, не официальный план).</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>Title of the plan</source>
            <translation>Название плана</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>In the language of the interface; other languages can be added later. Without it the template's title, in all its languages.</source>
            <translation>На языке интерфейса; другие языки можно добавить потом. Если не указано, берётся название шаблона на всех его языках.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>Countries</source>
            <translation>Страны</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>Codes (ISO 3166-1) or names of the countries whose plan it is, such as RUS CHN. Without it those of the template; the one for any countries has none.</source>
            <translation>Коды (ISO 3166-1) или названия стран, чей это план, например RUS CHN. Если не указано — страны шаблона; у шаблона для любых стран их нет.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>Plan</source>
            <translation>План</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>Action plan</source>
            <translation>План действий</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>The GeoPackage of the new plan. A file that exists is refused, never replaced.</source>
            <translation>GeoPackage нового плана. Существующий файл не заменяется: запуск будет отклонён.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>Items of the plan</source>
            <translation>Пункты плана</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>Places of the plan</source>
            <translation>Места плана</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>First day</source>
            <translation>Первый день</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>Without it the template's, if it has one.</source>
            <translation>Если не указан — день из шаблона, если он там есть.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>Last day</source>
            <translation>Последний день</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>No item of the plan ends later. Without it YEARS, else as long as the template.</source>
            <translation>Ни один пункт плана не заканчивается позже. Если не указан — по YEARS, иначе длительность как у шаблона.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>Years, instead of a last day</source>
            <translation>Число лет вместо последнего дня</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>The plan ends so many years after its first day, on the day before.</source>
            <translation>План заканчивается через столько лет после первого дня, накануне этой даты.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>Sites or a joint reserve, polygons or points: they become places of the plan.</source>
            <translation>Территории или совместный резерват, полигоны или точки: они становятся местами плана.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>By it a place finds its feature again. Without it the usual fields (site_id, wdpaid) are tried, else the feature id, which a copy of the layer may change.</source>
            <translation>По нему место снова находит свой объект. Если поле не выбрано, ищутся обычные поля (site_id, wdpaid), иначе берётся номер объекта, который в копии слоя может измениться.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>Without it name_en, name_ru and name_zh, or the usual fields, are taken. A name whose field does not say the language is filed by its letters.</source>
            <translation>Если поле не выбрано, берутся name_en, name_ru и name_zh или обычные поля. Название из поля, которое не указывает языка, относится к языку по своим буквам.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>The places are sensitive</source>
            <translation>Места уязвимые</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>Sensitive places leave exports and reports as their cell of 0.1 degrees only, without name and layer. A field sensitive of the layer says it for single sites.</source>
            <translation>Уязвимые места попадают в файлы экспорта и отчёты только как ячейка 0,1 градуса, без названия и слоя. Для отдельных территорий это может указать поле sensitive слоя.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>Give DUE or YEARS, not both: leave one of them out.</source>
            <translation>Укажите DUE или YEARS, но не оба: уберите одно из них.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>Layer “{layer}” is temporary, and the places will not find it again: save it first.</source>
            <translation>Слой «{layer}» временный, и места его больше не найдут: сначала сохраните его.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>Writing the plan</source>
            <translation>Запись плана</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/createplan.py" />
            <source>“{value}” in COUNTRIES is no country: write codes of three letters (ISO 3166-1), like RUS CHN.</source>
            <translation>«{value}» в COUNTRIES — не страна: напишите коды из трёх букв (ISO 3166-1), например RUS CHN.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>Export an action plan</source>
            <translation>Экспорт плана действий</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>The plan as a table to edit or pass on, without what stays at home.</source>
            <translation>План таблицей — для правки или передачи, без внутренних сведений.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>plan,action plan,export,CSV,XLSX,Excel,spreadsheet,exchange,Miradi</source>
            <translation>план,план действий,экспорт,выгрузка,CSV,XLSX,Excel,таблица,обмен,Miradi</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>Writes the whole plan, with all languages and codes, to one table (CSV) or to a workbook with a sheet for each kind (XLSX). Budgets, internal notes and the exact position of sensitive places stay at home unless they are asked for.

The plan remembers what was sent: a file that comes back edited is merged with it by “Import an action plan”. Leave the columns kind and id and the row file as they are.</source>
            <translation>Записывает весь план, со всеми языками и кодами, в одну таблицу (CSV) или в книгу с листом для каждого вида записей (XLSX). Бюджеты, внутренние заметки и точное положение уязвимых мест не передаются, если это не задано.

План помнит, что было передано: файл, вернувшийся с правками, сводится с ним через «Импорт плана действий». Столбцы kind и id и строку file не изменяйте.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>The GeoPackage of the plan.</source>
            <translation>GeoPackage плана.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>Format</source>
            <translation>Формат</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>csv: one table in UTF-8. xlsx: a workbook with a sheet for each kind. Without it the ending of the file decides.</source>
            <translation>csv: одна таблица в UTF-8. xlsx: книга с листом для каждого вида записей. Если не указан, формат определяется по расширению файла.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>With budgets</source>
            <translation>С бюджетами</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>Budgets, what was spent, and exchange rates leave too.</source>
            <translation>Передаются также бюджеты, расходы и обменные курсы.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>With internal notes</source>
            <translation>С внутренними заметками</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>The fields internal_note leave too.</source>
            <translation>Передаются также поля internal_note.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>With exact places</source>
            <translation>С точными местами</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>Sensitive places leave with position, name and layer, not as their cell of 0.1 degrees, and layers with the folders they lie in.</source>
            <translation>Уязвимые места передаются с положением, названием и слоем, а не ячейкой 0,1 градуса, слои — с папками, в которых лежат.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>Codes as Miradi shows them</source>
            <translation>Коды словами Miradi</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>Status, result, priority, rating, trend and confidence in Miradi's words: Scheduled for Planned; MinorIssues is Minor Issues of an action, but Partially Achieved of an objective. The import takes both.</source>
            <translation>Состояние, результат, приоритет, оценка, тенденция и достоверность — словами Miradi: Scheduled вместо Planned; MinorIssues — это Minor Issues у действия, но Partially Achieved у цели. При импорте понятны оба варианта.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>Table of the plan</source>
            <translation>Таблица плана</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>Workbook</source>
            <translation>Книга</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>A file ending .csv or .xlsx.</source>
            <translation>Файл с расширением .csv или .xlsx.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>Records in the file</source>
            <translation>Записей в файле</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>Number of this version</source>
            <translation>Номер этой версии</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>OUTPUT is {path} and FORMAT is {format}: make the two agree.</source>
            <translation>OUTPUT — {path}, а FORMAT — {format}: приведите их в соответствие.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>OUTPUT could not be written ({reason}): check the space on its disk.</source>
            <translation>OUTPUT не удалось записать ({reason}): проверьте место на диске.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/exportplan.py" />
            <source>{path} can only be read, so the plan does not remember this version: what comes back cannot be merged into it.</source>
            <translation>{path} доступен только для чтения, поэтому план не запомнит эту версию: вернувшийся файл нельзя будет с ним свести.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Harmonise protected areas</source>
            <translation>Гармонизация данных об охраняемых территориях</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Protected areas of national and global tables under one schema, with what is missing, unmapped or there twice.</source>
            <translation>Охраняемые территории из национальных и мировых таблиц по единой схеме: что отсутствует, не сопоставлено или повторяется.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>harmonise,schema,mapping,protected area,WDPA,WDPCA,OpenStreetMap,duplicates,merge,country code,transboundary,IUCN category</source>
            <translation>гармонизация,схема,сопоставление,охраняемая территория,ООПТ,WDPA,WDPCA,OpenStreetMap,дубликаты,объединение,код страны,трансграничный,категория МСОП</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Brings layers of protected areas from different sources (WDPA, WDPCA, Russian and Chinese national tables, OpenStreetMap, others) under one schema. Columns are found by name; a mapping file can say more, and the one that was used can be saved and edited. Native names, designations and ids are kept beside the codes. What no mapping knows stays as it is written and is listed.

The same site in two inputs is reported with its overlap and the likeness of the names, and merged only when asked.</source>
            <translation>Приводит слои охраняемых территорий из разных источников (WDPA, WDPCA, национальные таблицы России и Китая, OpenStreetMap и другие) к единой схеме. Столбцы находятся по названиям; файл соответствий может уточнить, а использованное соответствие можно сохранить и исправить. Исходные названия, статусы и идентификаторы сохраняются рядом с кодами. Для чего нет соответствия, то остаётся как написано и перечисляется.

Одна территория в двух слоях указывается с перекрытием и сходством названий; записи объединяются, только если это задано.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>One or more layers of polygons and of points, in the order of your trust in them.</source>
            <translation>Один или несколько слоёв полигонов и точек в порядке вашего доверия к ним.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Mapping file</source>
            <translation>Файл соответствий</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>JSON that says which column fills which field and what values mean; it goes before the mappings of the plugin. Start from a saved MAPPING_USED.</source>
            <translation>JSON: какой столбец заполняет какое поле и что означают значения; действует прежде соответствий модуля. Начните с сохранённого MAPPING_USED.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Names of the result's fields</source>
            <translation>Названия полей результата</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>harmonised: the schema of this plugin. wdpca: names and codes of the WDPCA.</source>
            <translation>harmonised: схема этого модуля. wdpca: названия и коды WDPCA.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Points</source>
            <translation>Точки</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>keep: points stay points, in a layer of their own. discs: those with a reported area become discs of that area, marked as illustrative.</source>
            <translation>keep: точки остаются точками в отдельном слое. discs: точки с заявленной площадью становятся кругами этой площади с пометкой «условная граница».</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>PA: protected areas. OECM: other effective area-based conservation measures.</source>
            <translation>PA: охраняемые территории. OECM: другие эффективные природоохранные меры на порайонной основе.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Suggest IUCN categories by national class</source>
            <translation>Предлагать категории МСОП по национальным</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Fills an empty category where the national class suggests just one, and says so in the field iucn_suggestion. A given category is never changed.</source>
            <translation>Заполняет пустую категорию, если национальной категории отвечает только одна, и отмечает это в поле iucn_suggestion. Указанная категория не меняется.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Keep unmapped columns</source>
            <translation>Сохранять несопоставленные столбцы</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Their values come along as JSON, in the field native_attributes.</source>
            <translation>Их значения передаются в виде JSON в поле native_attributes.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Take the mapping from the project</source>
            <translation>Взять соответствие из проекта</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>The one that an earlier run stored with STORE_MAPPING, if no file is given.</source>
            <translation>То, что сохранил прежний запуск с STORE_MAPPING, если файл не указан.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Store the mapping in the project</source>
            <translation>Сохранить соответствие в проекте</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>The mapping that was used, with a place for each unmapped value.</source>
            <translation>Использованное соответствие с местом для каждого несопоставленного значения.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Merge the same site of two layers</source>
            <translation>Объединять одну территорию двух слоёв</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>The record of the earlier layer stays, the other fills its gaps, both sources are named. Off: they are only reported.</source>
            <translation>Запись более раннего слоя остаётся, другая заполняет её пропуски; указаны оба источника. Если флажок снят, такие пары только сообщаются.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Least overlap of the same site (%)</source>
            <translation>Наименьшее перекрытие одной территории (%)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Of the smaller polygon, and for one site of both together too.</source>
            <translation>Доля меньшего полигона, а для одной территории — и доля обоих вместе.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Least likeness of the names (0 to 1)</source>
            <translation>Наименьшее сходство названий (от 0 до 1)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>1: equal but for case, accents, alphabet and words such as “national park”. 0: names do not matter.</source>
            <translation>1: одинаковы с точностью до регистра, диакритики, алфавита и слов вроде «национальный парк». 0: названия не важны.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Harmonised protected areas</source>
            <translation>Охраняемые территории по единой схеме</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Polygons, and points that became discs, with the fields of the chosen schema.</source>
            <translation>Полигоны и точки, ставшие кругами, с полями выбранной схемы.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Harmonised points</source>
            <translation>Точки по единой схеме</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>The records that are points and stay so, with the same fields.</source>
            <translation>Записи, которые остаются точками, с теми же полями.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Unmapped columns and values</source>
            <translation>Несопоставленные столбцы и значения</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>What filled no field or is no known code, and how often.</source>
            <translation>Что не заполнило ни одного поля или не является известным кодом, и как часто.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Missing attributes by country</source>
            <translation>Недостающие атрибуты по странам</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>How many records of each country lack each attribute.</source>
            <translation>У скольких записей каждой страны нет каждого из атрибутов.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>The same site in two layers</source>
            <translation>Одна территория в двух слоях</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Pairs of records that may be one site, with what they share.</source>
            <translation>Пары записей, которые могут быть одной территорией, и что у них общего.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>How values were read</source>
            <translation>Как прочитаны значения</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Every value of a coded field with its code, and how often.</source>
            <translation>Каждое значение кодированного поля, его код и число повторений.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Mapping used</source>
            <translation>Использованное соответствие</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>The mapping of this run, to be edited and given as MAPPING.</source>
            <translation>Соответствие этого запуска: его можно исправить и указать как MAPPING.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Records written as polygons</source>
            <translation>Записей записано полигонами</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Records that stay points</source>
            <translation>Записей, оставшихся точками</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Pairs that may be one site</source>
            <translation>Пары, возможно, одной территории</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Records merged into another</source>
            <translation>Записей объединено с другими</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Different values that no mapping knows</source>
            <translation>Различных значений без соответствия</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>The mapping is stored in the project; save it to keep it.</source>
            <translation>Соответствие помещено в проект; сохраните проект, чтобы оно не пропало.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/harmonise.py" />
            <source>Comparing the layers</source>
            <translation>Сравнение слоёв</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>Import an action plan</source>
            <translation>Импорт плана действий</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>A table of a plan becomes a new plan, or is merged into yours; no edit is lost.</source>
            <translation>Таблица плана становится новым планом или сводится с вашим; ни одна правка не теряется.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>plan,action plan,import,merge,conflict,CSV,XLSX,Excel,exchange,Miradi</source>
            <translation>план,план действий,импорт,загрузка,сведение,слияние,конфликт,CSV,XLSX,Excel,обмен,Miradi</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>Reads a CSV or XLSX that “Export an action plan” wrote and somebody may have edited.

new: it becomes a plan of its own, which can be merged with its sender's from then on. merge: what was changed in it since it was sent out is changed in your plan; where both have changed the same field yours stays, and the two values are a conflict to be decided. A missing row or column deletes nothing.

A file with an error (a code, a date, a circle of parents) is refused as a whole, by row and column.</source>
            <translation>Читает CSV или XLSX, записанный алгоритмом «Экспорт плана действий» и, возможно, исправленный.

new: файл становится отдельным планом, который с этого времени можно сводить с планом отправителя. merge: то, что изменено в файле после отправки, изменяется в вашем плане; если обе стороны изменили одно поле, ваше значение остаётся, а два значения становятся конфликтом, который нужно разрешить. Отсутствующая строка или столбец ничего не удаляет.

Файл с ошибкой (код, дата, круг подчинения) отклоняется целиком с указанием строки и столбца.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>Table of a plan</source>
            <translation>Таблица плана</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>CSV in UTF-8 or XLSX. Codes of Miradi and the words that it shows are both read.</source>
            <translation>CSV в UTF-8 или XLSX. Понятны и коды Miradi, и слова, которые он показывает.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>Mode</source>
            <translation>Режим</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>new: make the plan PLAN of the file. merge: bring the file's changes into the plan PLAN, which sent it out or has received it before.</source>
            <translation>new: создать из файла план PLAN. merge: внести изменения файла в план PLAN, который его передал или уже получал.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>merge: the GeoPackage of your plan. new: the GeoPackage to be made; a file that exists is refused.</source>
            <translation>merge: GeoPackage вашего плана. new: GeoPackage, который будет создан; существующий файл не заменяется.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>Conflicts</source>
            <translation>Конфликты</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>leave: they stay open, yours stands meanwhile. ours: yours stands for good. theirs: the value that came is taken. It is for all open conflicts of the plan, earlier ones too; each decision is kept in the history and can be taken back.</source>
            <translation>leave: остаются неразрешёнными, пока действует ваше значение. ours: ваше значение остаётся насовсем. theirs: берётся пришедшее значение. Относится ко всем неразрешённым конфликтам плана, и к прежним; каждое решение сохраняется в истории и может быть отменено.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>Open conflicts</source>
            <translation>Неразрешённые конфликты</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>All conflicts of the plan that are not decided yet, those of this file and earlier ones: what was sent, what stands here, what came.</source>
            <translation>Все ещё не разрешённые конфликты плана, из этого и прежних файлов: что было передано, что стоит здесь, что пришло.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>Records that were added</source>
            <translation>Добавлено записей</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>Values that were changed</source>
            <translation>Изменено значений</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>Conflicts of this file</source>
            <translation>Конфликтов из этого файла</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>Conflicts that were decided</source>
            <translation>Разрешённые конфликты</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>Conflicts of the plan that are open</source>
            <translation>Неразрешённых конфликтов плана</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>Records that the file lacks (nothing is deleted)</source>
            <translation>Записей, которых нет в файле (не удаляются)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>Reading the table</source>
            <translation>Чтение таблицы</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>Others keep saving this plan, so nothing was merged: try again.</source>
            <translation>Другие пользователи сохраняют этот план, поэтому ничего не сведено: попробуйте ещё раз.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>Both sides changed {count} values: yours stand until somebody decides (see CONFLICTS).</source>
            <translation>Значений, изменённых обеими сторонами: {count}; ваши действуют, пока конфликт не разрешён (см. CONFLICTS).</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>{count} records are not in the file; they stay.</source>
            <translation>Записей, которых нет в файле: {count}; они остаются.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/importplan.py" />
            <source>{count} conflicts stay open: somebody has changed the value since, or items would be each other's parents (see CONFLICTS).</source>
            <translation>Остаются неразрешёнными конфликтов: {count}: с тех пор значение кто-то изменил, или пункты были бы подчинены друг другу (см. CONFLICTS).</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Joint reserve</source>
            <translation>Совместный резерват</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Protected areas of several countries as one reserve: outline, areas, balance.</source>
            <translation>Охраняемые территории нескольких стран как один резерват: контур, площади, равновесие.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>joint reserve,transboundary,protected area,border,outline,balance,country,sliver,gap</source>
            <translation>совместный резерват,трансграничный,охраняемая территория,ООПТ,граница,контур,равновесие,страна,узкая полоса,промежуток</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Makes one reserve of the chosen sites, or one of each group: a single outline, in which overlaps count once and gaps between two sites are closed up to the tolerance. Nothing else of the outline moves, and every square metre that does is listed in MOVED.

Measures area by country, sites, outer boundary and shared border, parts and the largest gap between them, the part of species ranges, and how the reserve is shared out beside expected shares. Suggests a type of transboundary area as a candidate; cooperation is not examined.</source>
            <translation>Делает из выбранных территорий один резерват или по одному для каждой группы: единый контур, в котором перекрытия учтены один раз, а промежутки между двумя территориями закрыты в пределах допуска. Больше ничто в контуре не сдвигается, а каждый изменённый квадратный метр перечислен в MOVED.

Измеряет площадь по странам, территории, внешнюю и общую границы, части и наибольший промежуток между ними, долю ареалов видов, а также распределение резервата в сравнении с ожидаемыми долями. Предлагает возможный тип трансграничной территории; сотрудничество не рассматривается.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>The sites of the reserve: select them in the layer, or choose GROUP_FIELD. Points with a reported area become discs of that area.</source>
            <translation>Территории резервата: выделите их в слое или выберите GROUP_FIELD. Точки с заявленной площадью становятся кругами этой площади.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Sites of one value are one reserve, such as cluster_id. Without it all sites are one; sites without a value are left out.</source>
            <translation>Территории с одним значением, например cluster_id, — один резерват. Если поле не выбрано, все территории — один резерват; территории без значения не учитываются.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Features of one id, such as parcels, are one site. Without it the usual fields (site_id, SITE_PID) are tried, else every feature is a site.</source>
            <translation>Объекты с одним идентификатором, например участки, — одна территория. Если поле не выбрано, ищутся обычные поля (site_id, SITE_PID), иначе каждый объект — отдельная территория.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Codes or names, several with “;” between them. Without it the usual ISO fields are tried. Sites without a country get those that they enter deeper than the tolerance, if countries are given.</source>
            <translation>Коды или названия, несколько — через «;». Если поле не выбрано, ищутся обычные поля ISO. Территории без страны получают те, в которые заходят глубже допуска, если страны указаны.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Outlines of two sites that run closer than this share the border, and the gap between them is closed. 0: nothing is closed.</source>
            <translation>Контуры двух территорий, которые идут ближе этого, имеют общую границу, и промежуток между ними закрывается. 0: ничего не закрывается.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Species ranges</source>
            <translation>Ареалы видов</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Polygons of ranges: how much of each lies in the reserve, in which country.</source>
            <translation>Полигоны ареалов: какая часть каждого лежит в резервате и в какой стране.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Field with the species of a range</source>
            <translation>Поле с видом ареала</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>In layers that have this field each value is a range of its own. Without it each layer is one.</source>
            <translation>В слоях, где это поле есть, каждое значение — отдельный ареал. Если поле не выбрано, ареал — каждый слой.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Expected shares</source>
            <translation>Ожидаемые доли</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>What the shares of the countries are compared with: “range” (the part of the ranges in each country), “border” (its length of shared border), “area” (its part of the reserve, for the ranges), or shares such as “RUS=0.4; CHN=0.6”. Without it: range where ranges and countries are given, else border.</source>
            <translation>С чем сравниваются доли стран: «range» (часть ареалов в каждой стране), «border» (длина её общей границы), «area» (её часть резервата — для ареалов) или доли, например «RUS=0.4; CHN=0.6». Если не указано: range, когда есть ареалы и страны, иначе border.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Joint reserves</source>
            <translation>Совместные резерваты</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>A polygon for each group, with its measures.</source>
            <translation>Полигон для каждой группы с её показателями.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Sites of the reserve</source>
            <translation>Территории резервата</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>The sites, with their own areas and what each keeps once overlaps are shared.</source>
            <translation>Территории с их собственной площадью и тем, что остаётся каждой после раздела перекрытий.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Table of the reserve</source>
            <translation>Таблица резервата</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>A row for each group, country and measure; country “*” is the whole reserve.</source>
            <translation>Строка для каждой группы, страны и показателя; страна «*» — резерват целиком.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Shared borders</source>
            <translation>Общие границы</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Where two sites of the reserve meet within the tolerance, as lines.</source>
            <translation>Где две территории резервата сходятся в пределах допуска: линии.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Ground moved</source>
            <translation>Изменённая площадь</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Every gap that was closed and every overlap, with its area and the reason.</source>
            <translation>Каждый закрытый промежуток и каждое перекрытие с площадью и причиной.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Area of all reserves (km²)</source>
            <translation>Площадь всех резерватов (км²)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Parts of all reserves</source>
            <translation>Частей во всех резерватах</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Outer boundary of all reserves (km)</source>
            <translation>Внешняя граница всех резерватов (км)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Shared border between countries (km)</source>
            <translation>Общая граница между странами (км)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Ground moved: gaps closed and overlaps (km²)</source>
            <translation>Изменено: закрытые промежутки и перекрытия (км²)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Number of reserves</source>
            <translation>Число резерватов</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>“{value}” is no value of {parameter}: give a number of metres from 0 to {most}.</source>
            <translation>«{value}» — недопустимое значение параметра {parameter}: укажите число метров от 0 до {most}.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Nothing says in which country the sites of layer “{layer}” lie: choose COUNTRY_FIELD or a layer of countries as JURISDICTIONS.</source>
            <translation>Неизвестно, в какой стране лежат территории слоя «{layer}»: выберите COUNTRY_FIELD или слой стран как JURISDICTIONS.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Joining the sites</source>
            <translation>Объединение территорий</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>No site of layer “{layer}” has a value in the field “{field}” given as GROUP_FIELD: choose another field, or none to join all sites.</source>
            <translation>Ни у одной территории слоя «{layer}» нет значения в поле «{field}», указанном как GROUP_FIELD: выберите другое поле или никакого, чтобы объединить все территории.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/jointreserve.py" />
            <source>Reading the ranges</source>
            <translation>Чтение ареалов</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/legalmatrix.py" />
            <source>Legal matrix of an action plan</source>
            <translation>Правовая матрица плана действий</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/legalmatrix.py" />
            <source>Which treaty, agreement or act stands behind which item and site, and where none.</source>
            <translation>Какой договор, соглашение или акт стоит за каким пунктом и местом и где их нет.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/legalmatrix.py" />
            <source>plan,law,legal,treaty,agreement,instrument,convention,gap,matrix</source>
            <translation>план,право,правовой,договор,соглашение,документ,конвенция,пробел,матрица</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/legalmatrix.py" />
            <source>Lists the legal instruments behind every action and activity of a plan and behind every site, for each country, with the gaps: no instrument, a country that is not a party, an instrument that expires before the item is due or is not in force on the day.

An item rests on the instruments it is linked to and on those of the items above it. Items that are completed or abandoned have no gaps. Rows are not to be added up: an item has a row for each country and instrument.</source>
            <translation>Перечисляет правовые документы, на которые опираются действия и работы плана и его места, по каждой стране, вместе с пробелами: документа нет; страна не является его стороной; документ истекает до срока пункта или на этот день не действует.

Пункт опирается на документы, с которыми связан, и на документы вышестоящих пунктов. У выполненных и прекращённых пунктов пробелов нет. Строки не складываются: для каждой страны и документа у пункта своя строка.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/legalmatrix.py" />
            <source>Instruments by item</source>
            <translation>Документы по пунктам</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/legalmatrix.py" />
            <source>A row for each action or activity, country and instrument, and for each gap.</source>
            <translation>Строка для каждого действия или работы, страны и документа и для каждого пробела.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/legalmatrix.py" />
            <source>Instruments by site</source>
            <translation>Документы по местам</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/legalmatrix.py" />
            <source>The same for the places of the plan; of a sensitive one there is its cell only.</source>
            <translation>То же для мест плана; для уязвимого места — только его ячейка.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/legalmatrix.py" />
            <source>Actions and activities that are neither completed nor abandoned</source>
            <translation>Действий и работ, не выполненных и не прекращённых</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/legalmatrix.py" />
            <source>Of them with a gap in some country</source>
            <translation>Из них с пробелом в какой-либо стране</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/legalmatrix.py" />
            <source>Reviewing the plan</source>
            <translation>Обзор плана</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>Overlap analysis by country</source>
            <translation>Анализ перекрытий по странам</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>How much of what lies in which site, in which country, nothing counted twice.</source>
            <translation>Сколько чего лежит в какой территории и в какой стране; ничто не учтено дважды.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>overlap,intersection,area,country,border,transboundary,protected area,species,range</source>
            <translation>перекрытие,пересечение,наложение,площадь,страна,граница,трансграничный,охраняемая территория,ООПТ,вид,ареал</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>Measures how much of each site lies in each overlay (species ranges, habitats, other designations), split by country.

Areas are ellipsoidal (WGS 84) and do not depend on the project's settings or on the layers' coordinate systems. Overlays that overlap each other are flattened, and so are sites in the rows of “*”, which are the headline.

In the table rows add up over country only, within one site, overlay, class and level. Ground in two jurisdictions has both codes (A/B), ground in none has “-”.</source>
            <translation>Измеряет, какая часть каждой территории лежит в каждом слое наложения (ареалы видов, местообитания, зоны с другим статусом), с разделением по странам.

Площади вычисляются на эллипсоиде (WGS 84) и не зависят от настроек проекта и систем координат слоёв. Перекрывающиеся слои наложения объединяются; в строках «*» — это главный итог — объединяются и территории.

Строки таблицы складываются только по странам, в пределах одной территории, одного слоя, класса и уровня. Площадь в двух юрисдикциях получает оба кода (A/B), вне юрисдикций — «-».</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>Polygons to be measured, such as protected areas.</source>
            <translation>Полигоны, которые нужно измерить, например охраняемые территории.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>Overlays</source>
            <translation>Слои наложения</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>One or more polygon layers: what may lie in the sites.</source>
            <translation>Один или несколько полигональных слоёв: то, что может лежать в территориях.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>Field with classes of overlays</source>
            <translation>Поле с классами слоёв наложения</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>In overlays that have this field its values are classes with rows of their own.</source>
            <translation>В слоях, где это поле есть, его значения — классы с отдельными строками.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>Sites with overlap</source>
            <translation>Территории с перекрытием</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>The sites with their attributes and area_km2, overlap_km2 and overlap_pct (all overlays flattened) and overlays_n.</source>
            <translation>Территории с их атрибутами и полями area_km2, overlap_km2, overlap_pct (все слои наложения без двойного счёта) и overlays_n.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>Overlap table</source>
            <translation>Таблица перекрытий</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>A row for each site, overlay, class and country; site_id “*” is all sites flattened.</source>
            <translation>Строка для каждой территории, слоя, класса и страны; site_id «*» — все территории без двойного счёта.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>Overlap pieces</source>
            <translation>Участки перекрытия</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>The common areas as polygons, by site, overlay, class and country.</source>
            <translation>Общие площади в виде полигонов: по территориям, слоям, классам и странам.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>Area of all sites, flattened (km²)</source>
            <translation>Площадь всех территорий без двойного счёта (км²)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>Of it in the overlays, flattened (km²)</source>
            <translation>Из неё в слоях наложения, без двойного счёта (км²)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>Of it in the overlays (%)</source>
            <translation>Из неё в слоях наложения (%)</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>Pairs of a site and an overlay polygon that overlap</source>
            <translation>Пары «территория — полигон наложения» с перекрытием</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>OVERLAYS is empty: choose at least one polygon layer.</source>
            <translation>Параметр OVERLAYS пуст: выберите хотя бы один полигональный слой.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/overlap.py" />
            <source>Reading the overlays</source>
            <translation>Чтение слоёв наложения</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>Review of an action plan</source>
            <translation>Обзор плана действий</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>What was closed, put off and added, what is late and on whose side: to print.</source>
            <translation>Что завершено, перенесено и добавлено, что просрочено и на чьей стороне: для печати.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>plan,review,report,pdf,checklist,progress,overdue,mid-term,commission</source>
            <translation>план,обзор,отчёт,pdf,контрольный список,ход выполнения,просрочено,среднесрочный,комиссия</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>Writes the review of an action plan as a page (HTML) and as a PDF: what was closed, put off and added since the last review, progress for each country, a map of the places, a timeline, what is overdue or one-sided, indicators and legal instruments; in English, Russian or Chinese with the same numbers.

What the plan does not say is “no data”. Sensitive places leave as cells of 0.1 degree only; budgets and internal notes are not in the report.</source>
            <translation>Записывает обзор плана действий как страницу (HTML) и как PDF: что завершено, перенесено и добавлено после предыдущего обзора, ход выполнения по странам, карта мест, календарь, что просрочено или односторонне, показатели и правовые документы; на русском, английском или китайском с одними и теми же числами.

Чего в плане нет, то «нет данных». Уязвимые места показаны только ячейками 0,1 градуса; бюджеты и внутренние заметки в отчёт не входят.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>Day of the last review</source>
            <translation>День предыдущего обзора</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>Closed, put off and new are told since this day. Without it: from the beginning.</source>
            <translation>От этого дня отсчитывается завершённое, перенесённое и новое. Если не указан — с самого начала.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>Only for the country</source>
            <translation>Только для страны</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>Three letters, such as RUS: only items that this country leads or co-leads, and what they are parts of.</source>
            <translation>Три буквы, например RUS: только пункты, за которые отвечает или в которых соисполняет эта страна, и то, частью чего они являются.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>Layers of the places</source>
            <translation>Слои мест</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>Map layers that the plan's places point at. Without them the layers of the project and files at the stored path are used, else the points kept in the plan.</source>
            <translation>Слои карты, на которые указывают места плана. Если не выбраны, берутся слои проекта и файлы по сохранённому пути, иначе точки из плана.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>Polygons of countries, drawn under the places with their borders.</source>
            <translation>Полигоны стран, которые рисуются под местами вместе с границами.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>Field with the country code</source>
            <translation>Поле с кодом страны</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>Without it the usual ISO fields are tried.</source>
            <translation>Если поле не выбрано, ищутся обычные поля ISO.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>A row for each item and country: lead, status, dates, days put off and late.</source>
            <translation>Строка для каждого пункта и страны: ответственный, состояние, сроки, перенос и просрочка в днях.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>The same as pages (A4). Texts can be searched, fonts are embedded.</source>
            <translation>То же в виде страниц (A4). Текст доступен для поиска, шрифты встроены.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>Items of the checklist that are not abandoned</source>
            <translation>Пунктов контрольного списка, кроме прекращённых</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>Of them completed</source>
            <translation>Из них выполнено</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>Items closed since the last review</source>
            <translation>Пунктов, завершённых после предыдущего обзора</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>Items put off</source>
            <translation>Пунктов с перенесённым сроком</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>Items added since the last review</source>
            <translation>Пунктов, добавленных после предыдущего обзора</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>Items overdue</source>
            <translation>Просроченных пунктов</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>One-sided items</source>
            <translation>Односторонних пунктов</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>SINCE ({since}) is after ON ({on}): correct one of the dates.</source>
            <translation>SINCE ({since}) позже ON ({on}): исправьте одну из дат.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>“{country}” is no country of the plan: choose among {countries}.</source>
            <translation>«{country}» — не страна плана: выберите одну из {countries}.</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>Reading the places</source>
            <translation>Чтение мест</translation>
        </message>
        <message>
            <location filename="../../processing/algorithms/planreport.py" />
            <source>Writing the PDF</source>
            <translation>Запись PDF</translation>
        </message>
        <message>
            <location filename="../../processing/base.py" />
            <source>Analysis</source>
            <translation>Анализ</translation>
        </message>
        <message>
            <location filename="../../processing/base.py" />
            <source>Edges between vertices</source>
            <translation>Линии между вершинами</translation>
        </message>
        <message>
            <location filename="../../processing/base.py" />
            <source>as_drawn: straight in longitude and latitude, as on the map; pieces add up to the whole. geodesic: the shortest line on the ellipsoid, for long straight borders that a treaty defines so.</source>
            <translation>as_drawn: прямые по долготе и широте, как на карте; части в сумме дают целое. geodesic: кратчайшие линии на эллипсоиде — для длинных прямых границ, которые так определены договором.</translation>
        </message>
        <message>
            <location filename="../../processing/base.py" />
            <source>Invalid geometries</source>
            <translation>Ошибочные геометрии</translation>
        </message>
        <message>
            <location filename="../../processing/base.py" />
            <source>repair: repaired without losing area, and counted in the log. refuse: the run ends and names the feature. skip: left out, counted, and listed in REJECTED.</source>
            <translation>repair: исправляются без потери площади, их число — в журнале. refuse: выполнение прекращается, объект называется. skip: не учитываются, подсчитываются и перечисляются в REJECTED.</translation>
        </message>
        <message>
            <location filename="../../processing/base.py" />
            <source>Polygons of countries or other jurisdictions, by which everything is split.</source>
            <translation>Полигоны стран или других юрисдикций, по которым всё разделяется.</translation>
        </message>
        <message>
            <location filename="../../processing/base.py" />
            <source>Without it the usual ISO fields are tried. Jurisdictions without a usable code stay apart under their names.</source>
            <translation>Если поле не выбрано, ищутся обычные поля ISO. Юрисдикции без пригодного кода остаются отдельными под своими названиями.</translation>
        </message>
        <message>
            <location filename="../../processing/base.py" />
            <source>Lakes and rivers belong to the country round them</source>
            <translation>Озёра и реки относятся к окружающей стране</translation>
        </message>
        <message>
            <location filename="../../processing/base.py" />
            <source>A hole of a country that no other country covers, a lake or a river, is counted as the country's. Off: it is outside the jurisdictions.</source>
            <translation>Отверстие в полигоне страны, которое не покрыто другой страной (озеро, река), засчитывается этой стране. Если флажок снят, оно вне юрисдикций.</translation>
        </message>
        <message>
            <location filename="../../processing/base.py" />
            <source>Report</source>
            <translation>Отчёт</translation>
        </message>
        <message>
            <location filename="../../processing/base.py" />
            <source>A page with the headline, a map, tables and sources; the map is written beside it as a PNG of the same name.</source>
            <translation>Страница с главным итогом, картой, таблицами и источниками; карта записывается рядом в PNG с тем же именем.</translation>
        </message>
        <message>
            <location filename="../../processing/base.py" />
            <source>Cancelled: nothing was written, older results are as they were.</source>
            <translation>Отменено: ничего не записано, прежние результаты не изменены.</translation>
        </message>
        <message>
            <location filename="../../processing/base.py" />
            <source>“{value}” is no value of {parameter}: choose among {values}.</source>
            <translation>«{value}» — недопустимое значение параметра {parameter}: выберите одно из {values}.</translation>
        </message>
        <message>
            <location filename="../../processing/borderpairs_output.py" />
            <source>Country {code} is also written {values} in the layer.</source>
            <translation>Страна {code} записана в слое и так: {values}.</translation>
        </message>
        <message>
            <location filename="../../processing/borderpairs_output.py" />
            <source>“{value}” is no country that is known (sites: {sites}): write the ISO code, or choose a layer of jurisdictions with this code.</source>
            <translation>«{value}» — неизвестная страна (территорий: {sites}): напишите код ISO или выберите слой юрисдикций с этим кодом.</translation>
        </message>
        <message>
            <location filename="../../processing/borderpairs_output.py" />
            <source>Site {site} is listed under {listed} but lies in {lies}: it was paired as one of {listed}.</source>
            <translation>Территория {site} указана за {listed}, но лежит в {lies}: в парах она учтена за {listed}.</translation>
        </message>
        <message>
            <location filename="../../processing/borderpairs_output.py" />
            <source>Sites without a country, which make no pair: {count} ({sites}).</source>
            <translation>Территорий без страны, не составляющих пар: {count} ({sites}).</translation>
        </message>
        <message>
            <location filename="../../processing/borderpairs_output.py" />
            <source>Points without a reported area, measured from the point itself: {count} ({sites}).</source>
            <translation>Точек без заявленной площади, измеренных от самой точки: {count} ({sites}).</translation>
        </message>
        <message>
            <location filename="../../processing/borderpairs_output.py" />
            <source>Sites {a} and {b} have the same boundary in two countries: one of them may be a duplicate.</source>
            <translation>Территории {a} и {b} имеют одинаковую границу в двух странах: одна из них, возможно, дубликат.</translation>
        </message>
        <message>
            <location filename="../../processing/borderpairs_output.py" />
            <source>{count} more remarks of this kind.</source>
            <translation>Ещё таких замечаний: {count}.</translation>
        </message>
        <message>
            <location filename="../../processing/borderpairs_output.py" />
            <source>no country: in no jurisdiction, and none is given</source>
            <translation>нет страны: не лежит ни в одной юрисдикции и не указана</translation>
        </message>
        <message>
            <location filename="../../processing/borderpairs_output.py" />
            <source>no country: the value given is not known</source>
            <translation>нет страны: указанное значение неизвестно</translation>
        </message>
        <message>
            <location filename="../../processing/borderpairs_report.py" />
            <source>sites</source>
            <translation>территории</translation>
        </message>
        <message>
            <location filename="../../processing/borderpairs_report.py" />
            <source>countries</source>
            <translation>страны</translation>
        </message>
        <message>
            <location filename="../../processing/borderpairs_report.py" />
            <source>all sites</source>
            <translation>все территории</translation>
        </message>
        <message>
            <location filename="../../processing/borderpairs_report.py" />
            <source>sites with a pair</source>
            <translation>территории с парой</translation>
        </message>
        <message>
            <location filename="../../processing/borderpairs_report.py" />
            <source>shared borders and shortest links</source>
            <translation>общие границы и кратчайшие связи</translation>
        </message>
        <message>
            <location filename="../../processing/coverage_output.py" />
            <source>Layer “{layer}”: {features} records = {kept} counted + {excluded} left out.</source>
            <translation>Слой «{layer}»: записей {features} = учтено {kept} + не учтено {excluded}.</translation>
        </message>
        <message>
            <location filename="../../processing/coverage_output.py" />
            <source>Region {region}: {pct} % of its area lies outside the jurisdiction layer (sea or gap); it is listed under the country “-”.</source>
            <translation>Регион {region}: {pct} % площади лежит вне слоя юрисдикций (море или промежуток); она отнесена к стране «-».</translation>
        </message>
        <message>
            <location filename="../../processing/coverage_output.py" />
            <source>{site}: the disc of its reported area reaches {km2} km² into another country; a polygon would show where it really is.</source>
            <translation>{site}: круг заявленной площади заходит в другую страну на {km2} км²; полигон показал бы действительное положение.</translation>
        </message>
        <message>
            <location filename="../../processing/coverage_output.py" />
            <source>{count} more discs reach into another country.</source>
            <translation>Ещё кругов, заходящих в другую страну: {count}.</translation>
        </message>
        <message>
            <location filename="../../processing/coverage_report.py" />
            <source>protected areas</source>
            <translation>охраняемые территории</translation>
        </message>
        <message>
            <location filename="../../processing/coverage_report.py" />
            <source>regions</source>
            <translation>регионы</translation>
        </message>
        <message>
            <location filename="../../processing/coverage_report.py" />
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <location filename="../../processing/coverage_report.py" />
            <source>gaps</source>
            <translation>пробелы</translation>
        </message>
        <message>
            <location filename="../../processing/destinations.py" />
            <source>“{label}” ({name})</source>
            <translation>«{label}» ({name})</translation>
        </message>
        <message>
            <location filename="../../processing/destinations.py" />
            <source>“{label}” ({name}) needs a destination.</source>
            <translation>Для «{label}» ({name}) нужно указать, куда записать результат.</translation>
        </message>
        <message>
            <location filename="../../processing/destinations.py" />
            <source>“{value}” given for “{label}” is no file name: write a table of a GeoPackage as {example}.</source>
            <translation>«{value}» для «{label}» — не имя файла: таблицу GeoPackage указывают так: {example}.</translation>
        </message>
        <message>
            <location filename="../../processing/destinations.py" />
            <source>{one} and {other} would both be written to {path}: give each its own place.</source>
            <translation>{one} и {other} записываются в одно место, {path}: укажите для каждого своё.</translation>
        </message>
        <message>
            <location filename="../../processing/destinations.py" />
            <source>{one} and {other} would both be written to {path}: give each its own file, or write both as tables of that file, like {example}.</source>
            <translation>{one} и {other} записываются в одно место, {path}: укажите разные файлы или запишите оба результата таблицами этого файла, например так: {example}.</translation>
        </message>
        <message>
            <location filename="../../processing/destinations.py" />
            <source>{output} would replace {path}, which is an input: choose another destination.</source>
            <translation>{output}: запись заменила бы исходные данные {path}. Укажите другое место.</translation>
        </message>
        <message>
            <location filename="../../processing/destinations.py" />
            <source>{output} would replace {path}, which is an input: choose another file, or write to another table of it, like {example}.</source>
            <translation>{output}: запись заменила бы исходные данные {path}. Укажите другой файл или другую таблицу этого файла, например так: {example}.</translation>
        </message>
        <message>
            <location filename="../../processing/destinations.py" />
            <source>{output} cannot be written to {path}: there is no folder {folder}.</source>
            <translation>{output}: записать в {path} нельзя, папки {folder} нет.</translation>
        </message>
        <message>
            <location filename="../../processing/destinations.py" />
            <source>{output} cannot be written to {path}: that is not a file.</source>
            <translation>{output}: записать в {path} нельзя, это не файл.</translation>
        </message>
        <message>
            <location filename="../../processing/destinations.py" />
            <source>{output} cannot be written to {path}: the file is read-only. Unlock it or choose another one.</source>
            <translation>{output}: записать в {path} нельзя, файл доступен только для чтения. Снимите защиту или выберите другой файл.</translation>
        </message>
        <message>
            <location filename="../../processing/destinations.py" />
            <source>Nothing can be written to the folder {folder} ({reason}): choose another one.</source>
            <translation>В папку {folder} нельзя ничего записать ({reason}): выберите другую.</translation>
        </message>
        <message>
            <location filename="../../processing/fields.py" />
            <source>Layer “{layer}” has no field “{field}”: choose one of {fields}.</source>
            <translation>В слое «{layer}» нет поля «{field}»: выберите одно из {fields}.</translation>
        </message>
        <message>
            <location filename="../../processing/fields.py" />
            <source>None of the layers {layers} has the field “{field}” given as {parameter}: choose one of {fields}.</source>
            <translation>Ни в одном из слоёв {layers} нет поля «{field}», указанного как {parameter}: выберите одно из {fields}.</translation>
        </message>
        <message>
            <location filename="../../processing/fields.py" />
            <source>“{name}”</source>
            <translation>«{name}»</translation>
        </message>
        <message>
            <location filename="../../processing/gpkg_tables.py" />
            <source>A table of a GeoPackage cannot be called “{table}”: choose another name.</source>
            <translation>Таблица GeoPackage не может называться «{table}»: выберите другое имя.</translation>
        </message>
        <message>
            <location filename="../../processing/gpkg_tables.py" />
            <source>{path} has a table “{table}” that is not a layer: choose another name.</source>
            <translation>В {path} есть таблица «{table}», которая не является слоем: выберите другое имя.</translation>
        </message>
        <message>
            <location filename="../../processing/gpkg_tables.py" />
            <source>{path} is open and has been edited: remove its layers from the project, or write to another file or to a table of this one.</source>
            <translation>Файл {path} открыт и редактировался: удалите его слои из проекта, запишите в другой файл или в другую таблицу этого файла.</translation>
        </message>
        <message>
            <location filename="../../processing/gpkg_tables.py" />
            <source>{path} already has another coordinate reference system under the number {number}: write to a new file.</source>
            <translation>В {path} под номером {number} уже записана другая система координат: выберите новый файл.</translation>
        </message>
        <message>
            <location filename="../../processing/gpkg_tables.py" />
            <source>{path} is not a GeoPackage: choose another file.</source>
            <translation>{path} — не GeoPackage: выберите другой файл.</translation>
        </message>
        <message>
            <location filename="../../processing/gpkg_tables.py" />
            <source>{path} is being edited: save or end the editing of its layers, or choose another file.</source>
            <translation>Файл {path} редактируется: сохраните или завершите правку его слоёв либо выберите другой файл.</translation>
        </message>
        <message>
            <location filename="../../processing/gpkg_tables.py" />
            <source>{path} cannot be written ({reason}): choose another file.</source>
            <translation>Файл {path} нельзя записать ({reason}): выберите другой.</translation>
        </message>
        <message>
            <location filename="../../processing/harmonise_output.py" />
            <source>Layer “{layer}”: read as {mapping}.</source>
            <translation>Слой «{layer}»: прочитан как {mapping}.</translation>
        </message>
        <message>
            <location filename="../../processing/harmonise_output.py" />
            <source>Layer “{layer}” has none of the columns that the mapping names for {field}: {columns}.</source>
            <translation>В слое «{layer}» нет ни одного из столбцов, указанных в соответствии для {field}: {columns}.</translation>
        </message>
        <message>
            <location filename="../../processing/harmonise_output.py" />
            <source>Layer “{layer}”: columns that fill no field: {columns}.</source>
            <translation>Слой «{layer}»: столбцы, не заполнившие ни одного поля: {columns}.</translation>
        </message>
        <message>
            <location filename="../../processing/harmonise_output.py" />
            <source>Layer “{layer}”: reported areas are about {factor} times the computed ones: check the unit of its column in the mapping (units_km2).</source>
            <translation>Слой «{layer}»: отношение заявленных площадей к вычисленным — около {factor}: проверьте единицу этого столбца в соответствии (units_km2).</translation>
        </message>
        <message>
            <location filename="../../processing/harmonise_output.py" />
            <source>Different sources use the same site ids: {count} ids got the name of their layer put before them.</source>
            <translation>Разные источники используют одни и те же идентификаторы территорий: перед ними поставлено имя слоя (идентификаторов: {count}).</translation>
        </message>
        <message>
            <location filename="../../processing/harmonise_output.py" />
            <source>{count} records are points and are not in the result: ask for POINTS_OUTPUT, or choose POINTS = discs for those with a reported area.</source>
            <translation>Записей, которые являются точками и не вошли в результат: {count}. Укажите POINTS_OUTPUT или выберите POINTS = discs для точек с заявленной площадью.</translation>
        </message>
        <message>
            <location filename="../../processing/harmonise_output.py" />
            <source>Country {code} is written as: {spellings}.</source>
            <translation>Страна {code} записана так: {spellings}.</translation>
        </message>
        <message>
            <location filename="../../processing/harmonise_output.py" />
            <source>{count} values are in no mapping and stay as they are written; the first is “{value}” in column “{column}” of layer “{layer}” (for {field}).</source>
            <translation>Значений без соответствия, оставшихся как написано: {count}; первое — «{value}» в столбце «{column}» слоя «{layer}» (для {field}).</translation>
        </message>
        <message>
            <location filename="../../processing/harmonise_output.py" />
            <source>{count} site ids are no numbers, which the WDPCA wants: they are in SITE_PID, and SITE_ID is empty.</source>
            <translation>Идентификаторов территорий, которые не являются числами, как требует WDPCA: {count}; они стоят в SITE_PID, а SITE_ID пуст.</translation>
        </message>
        <message>
            <location filename="../../processing/harmonise_output.py" />
            <source>PRNT_ISO3 is empty in {count} records: their source does not say it, and this plugin takes no position.</source>
            <translation>Записей с пустым PRNT_ISO3: {count}; источник этого не сообщает, а модуль не выражает никакой позиции.</translation>
        </message>
        <message>
            <location filename="../../processing/harmonise_reader.py" />
            <source>no geometry</source>
            <translation>нет геометрии</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_output.py" />
            <source>Site {site}: no country is known; it is compared with none.</source>
            <translation>Территория {site}: страна неизвестна, она ни с одной не сравнивается.</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_output.py" />
            <source>Site {site}: its country {countries} is not in the layer of countries; it is not compared with its jurisdiction.</source>
            <translation>Территория {site}: её страны {countries} нет в слое стран; с юрисдикцией она не сравнивается.</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_output.py" />
            <source>Site {site} lies wholly in {there}, not in its own country {countries}.</source>
            <translation>Территория {site} целиком лежит в {there}, а не в своей стране {countries}.</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_output.py" />
            <source>Field “{old}” of the sites is called “{new}” in the result.</source>
            <translation>Поле «{old}» территорий в результате называется «{new}».</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_output.py" />
            <source>The note on the repaired copy could not be put into its metadata: {message}</source>
            <translation>Пометку об исправленной копии не удалось записать в её метаданные: {message}</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_reader.py" />
            <source>Country {code}: read from {values}.</source>
            <translation>Страна {code}: прочитана из {values}.</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_reader.py" />
            <source>“{value}” is no country that is known here: {count} sites say so, the first is {site}.</source>
            <translation>«{value}» — неизвестная здесь страна: она указана у территорий ({count}), первая — {site}.</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_report.py" />
            <source>disputed land</source>
            <translation>спорная земля</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_report.py" />
            <source>border faults</source>
            <translation>несоответствия границ</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>This is a working copy for calculations, made by a rule from other data: it delimits nothing, neither a border nor a protected area.</source>
            <translation>Это рабочая копия для расчётов, сделанная по правилу из других данных: она не разграничивает ничего — ни государственной границы, ни охраняемой территории.</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>Strip between two countries' outlines, narrower than the tolerance</source>
            <translation>Полоса между контурами двух стран уже допуска</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>Two countries' outlines overlap within the tolerance</source>
            <translation>Контуры двух стран перекрываются в пределах допуска</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>Two countries' outlines overlap deeper than the tolerance</source>
            <translation>Контуры двух стран перекрываются глубже допуска</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>Disputed, according to the layer of countries: nobody's fault</source>
            <translation>Спорная земля по данным слоя стран: ничьей ошибки нет</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>The site reaches into another country within the tolerance</source>
            <translation>Территория заходит в другую страну в пределах допуска</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>The site reaches into the strip between two countries' outlines</source>
            <translation>Территория заходит в полосу между контурами двух стран</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>Strip between the site and the border that its outline follows</source>
            <translation>Полоса между территорией и границей, которой следует её контур</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>The site reaches into another country deeper than the tolerance</source>
            <translation>Территория заходит в другую страну глубже допуска</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>The site lies wholly outside its own country, in another one</source>
            <translation>Территория целиком лежит вне своей страны, в другой</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>Part of the site in no country of the layer: sea or wide gap</source>
            <translation>Часть территории вне всех стран слоя: море или широкий промежуток</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>Part of the site on disputed land, according to the layer</source>
            <translation>Часть территории на спорной земле по данным слоя</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>Strip between sites of two countries, narrower than the tolerance</source>
            <translation>Полоса между территориями двух стран уже допуска</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>Sites of two countries overlap within the tolerance</source>
            <translation>Территории двух стран перекрываются в пределах допуска</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>Sites of two countries overlap deeper than the tolerance</source>
            <translation>Территории двух стран перекрываются глубже допуска</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>Border hygiene</source>
            <translation>Согласованность границ</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>{faults} faults along the borders: {gap} {km2} in gaps, {overlap} {km2} in overlaps, {misfit} {km2} of sites beyond their country</source>
            <translation>Несоответствий вдоль границ: {faults}. Промежутки — {gap} {km2}, перекрытия — {overlap} {km2}, территории вне своей страны — {misfit} {km2}</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>{faults} faults between the countries: {gap} {km2} in gaps, {overlap} {km2} in overlaps</source>
            <translation>Несоответствий между странами: {faults}. Промежутки — {gap} {km2}, перекрытия — {overlap} {km2}</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>{faults} faults between the sites: {gap} {km2} in gaps, {overlap} {km2} in overlaps</source>
            <translation>Несоответствий между территориями: {faults}. Промежутки — {gap} {km2}, перекрытия — {overlap} {km2}</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>No faults along the borders</source>
            <translation>Несоответствий вдоль границ нет</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>Outlines that run closer than {tolerance} m count as one border drawn twice. Widest fault: {width} m.</source>
            <translation>Контуры, которые идут ближе {tolerance} м, считаются одной границей, нарисованной дважды. Наибольшая ширина несоответствия — {width} м.</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>After the repair: {after} faults. {cut} {km2} were cut off, {filled} {km2} filled in.</source>
            <translation>После исправления несоответствий: {after}. Отсечено {cut} {km2}, добавлено {filled} {km2}.</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>{area} {km2} are disputed, according to the layer of countries. They are listed apart and are nobody's fault.</source>
            <translation>{area} {km2} — спорная земля по данным слоя стран. Она приведена отдельно, и ничьей ошибки в ней нет.</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>{area} {km2} of the sites lie in no country of the layer: sea, or a gap wider than the tolerance. No fault is seen in that.</source>
            <translation>{area} {km2} площади территорий не лежит ни в одной стране слоя: это море или промежуток шире допуска. Несоответствием это не считается.</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>By reason</source>
            <translation>По причинам</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>By countries</source>
            <translation>По странам</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>reason</source>
            <translation>причина</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>faults</source>
            <translation>несоответствия</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>area, {km2}</source>
            <translation>площадь, {km2}</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>widest, m</source>
            <translation>наибольшая ширина, м</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>as given</source>
            <translation>исходно</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>after the repair</source>
            <translation>после исправления</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>Rows of different reasons overlap each other: a strip between two countries may be one between two sites as well. The headline counts such ground once.</source>
            <translation>Строки с разными причинами перекрываются: полоса между двумя странами может быть и полосой между двумя территориями. В главном итоге такая площадь учтена один раз.</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>Width: of a gap the largest disc that fits into it, otherwise how far the ground reaches over the other outline.</source>
            <translation>Ширина промежутка — диаметр наибольшего круга, который в него помещается; в остальных случаях — насколько площадь заходит за другой контур.</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>The largest faults</source>
            <translation>Наибольшие несоответствия</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>site</source>
            <translation>территория</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>other site</source>
            <translation>другая территория</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>The repaired copy</source>
            <translation>Исправленная копия</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>as given, {km2}</source>
            <translation>исходно, {km2}</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>repaired, {km2}</source>
            <translation>исправлено, {km2}</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>cut off, {km2}</source>
            <translation>отсечено, {km2}</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>filled in, {km2}</source>
            <translation>добавлено, {km2}</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>All sites</source>
            <translation>Все территории</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>~ The boundary of the site is illustrative, and so are its faults.</source>
            <translation>~ Граница территории условная, поэтому условны и её несоответствия.</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>A gap is ground in no country (or no site) that a disc of {tolerance} m in diameter cannot enter, within {tolerance} m of both sides. Wide rivers and the sea are none.</source>
            <translation>Промежуток — площадь вне всех стран (или территорий), в которую не помещается круг диаметром {tolerance} м, не дальше {tolerance} м от обеих сторон. Широкие реки и море — не промежутки.</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>Land is called disputed only where the layer of countries says so.</source>
            <translation>Земля названа спорной только там, где так указано в слое стран.</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>Rule of the repair: what of a site lies beyond its country by no more than the tolerance was cut off, and where its outline follows the border for at least {tolerance} m the strip between them was filled. Coasts were left alone.</source>
            <translation>Правило исправления: часть территории, выходящая за пределы её страны не больше чем на допуск, отсечена, а там, где контур следует границе не меньше {tolerance} м, полоса между ними заполнена. Берега не изменялись.</translation>
        </message>
        <message>
            <location filename="../../processing/hygiene_texts.py" />
            <source>Rule of the repair: sites of later layers gave way where they overlap a site of another country in the first layer within the tolerance, and were drawn up to it where their outline follows its own for at least {tolerance} m.</source>
            <translation>Правило исправления: территории следующих слоёв уступили там, где перекрывают территорию другой страны из первого слоя в пределах допуска, и доведены до неё там, где её контур и их контур идут рядом не меньше {tolerance} м.</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_output.py" />
            <source>{names} and {count} more</source>
            <translation>{names} и ещё {count}</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_output.py" />
            <source>Country {code}: also written {spellings}.</source>
            <translation>Страна {code} записана и так: {spellings}.</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_output.py" />
            <source>Site {site}: its country by where it lies is {country}.</source>
            <translation>Территория {site}: её страна по положению — {country}.</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_output.py" />
            <source>“{value}” is no country that is known; sites with it: {count}.</source>
            <translation>«{value}» — неизвестная страна; территорий с ней: {count}.</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_output.py" />
            <source>Sites without a group, left out: {count}.</source>
            <translation>Территорий без группы, не учтено: {count}.</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_output.py" />
            <source>Group {group} has no site with a usable geometry and is left out.</source>
            <translation>В группе {group} нет территорий с пригодной геометрией, она не учтена.</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_output.py" />
            <source>Site {site}: its country is not known; it counts for no country.</source>
            <translation>Территория {site}: её страна неизвестна, она не засчитана ни одной стране.</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_output.py" />
            <source>There is only one site, {site}: nothing is to be joined.</source>
            <translation>Территория только одна, {site}: объединять нечего.</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_output.py" />
            <source>{name}: all sites are in one country ({country}), so this is no transboundary reserve.</source>
            <translation>{name}: все территории в одной стране ({country}), поэтому это не трансграничный резерват.</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_output.py" />
            <source>Site {site}: its country is {own}, but {km2} km² of it lie in {country}. Check the country of the site, or the layer of countries.</source>
            <translation>Территория {site}: её страна — {own}, но {km2} км² лежит в {country}. Проверьте страну территории или слой стран.</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_output.py" />
            <source>{name}: {pct} % of its area lies outside the jurisdiction layer (sea or gap); it is listed under the country “-”.</source>
            <translation>{name}: {pct} % площади лежит вне слоя юрисдикций (море или промежуток); она отнесена к стране «-».</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_output.py" />
            <source>gap between two sites, no wider than {m} m: added to the reserve</source>
            <translation>промежуток между двумя территориями не шире {m} м: добавлен к резервату</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_output.py" />
            <source>in both sites: counted once, with the first one</source>
            <translation>в обеих территориях: учтено один раз, в первой</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_report.py" />
            <source>range</source>
            <translation>ареал</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_report.py" />
            <source>joint reserve</source>
            <translation>совместный резерват</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>No type: the countries of {count} sites are not known.</source>
            <translation>Тип не определён: страны территорий неизвестны (территорий: {count}).</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>None: all sites are in one country ({country}).</source>
            <translation>Нет: все территории в одной стране ({country}).</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>Protected areas of {countries} meet within the tolerance (pairs over the border: {count}).</source>
            <translation>Охраняемые территории сходятся в пределах допуска: {countries} (пар через границу: {count}).</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>One record lies in several countries ({countries}).</source>
            <translation>Одна запись лежит в нескольких странах ({countries}).</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>None: the sites of {countries} do not meet (largest gap {km} km), and no range was given that lies in the sites of both.</source>
            <translation>Нет: территории не сходятся ({countries}; наибольший промежуток {km} км), и не указан ареал, который лежал бы в территориях обеих стран.</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>The sites of {countries} do not meet (largest gap {km} km), but the range {range} lies in sites of both; whether the species moves between them was not examined.</source>
            <translation>Территории не сходятся ({countries}; наибольший промежуток {km} км), но ареал {range} лежит в территориях обеих стран; перемещается ли вид между ними, не рассматривалось.</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>Sites for multiple use belong to it (category V, VI or OECM).</source>
            <translation>В него входят территории многоцелевого использования (категория V, VI или OECM).</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>No IUCN category is given, so sites for multiple use could not be told.</source>
            <translation>Категории МСОП не указаны, поэтому территории многоцелевого использования определить нельзя.</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>Cooperation not examined.</source>
            <translation>Сотрудничество не рассматривалось.</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>{count} sites of {countries} make one reserve of {area} {km2}</source>
            <translation>Один резерват площадью {area} {km2} (территорий: {count}; страны: {countries})</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>One site of {countries}, {area} {km2}: nothing is to be joined</source>
            <translation>Одна территория ({countries}), {area} {km2}: объединять нечего</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>{count} reserves of together {area} {km2}</source>
            <translation>Резерватов: {count}, их общая площадь — {area} {km2}</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>countries not known</source>
            <translation>страны неизвестны</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>Shared border between countries {shared} km, outer boundary {outer} km, parts: {parts}.</source>
            <translation>Общая граница между странами — {shared} км, внешняя граница — {outer} км, частей: {parts}.</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>Largest gap between the parts {gap} km.</source>
            <translation>Наибольший промежуток между частями — {gap} км.</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>Gaps closed up to {tolerance} m: {gaps} {km2}; overlaps counted once: {overlaps} {km2}. Each piece is listed in the layer of ground moved.</source>
            <translation>Закрыты промежутки до {tolerance} м: {gaps} {km2}; перекрытия учтены один раз: {overlaps} {km2}. Каждый участок есть в слое изменённой площади.</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>~ {part} {km2} of it rest on illustrative boundaries.</source>
            <translation>~ Из этого {part} {km2} — в условных границах.</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>By country</source>
            <translation>По странам</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>Reserves</source>
            <translation>Резерваты</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>reserve</source>
            <translation>резерват</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>own area, {km2}</source>
            <translation>собственная площадь, {km2}</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>counted, {km2}</source>
            <translation>учтено, {km2}</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>reported, {km2}</source>
            <translation>заявлено, {km2}</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>computed, {km2}</source>
            <translation>вычислено, {km2}</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>parts</source>
            <translation>части</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>outer boundary, km</source>
            <translation>внешняя граница, км</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>borders between sites, km</source>
            <translation>границы между территориями, км</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>shared border, km</source>
            <translation>общая граница, км</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>largest gap, km</source>
            <translation>наибольший промежуток, км</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>compactness</source>
            <translation>компактность</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>% of the reserve</source>
            <translation>% резервата</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>on illustrative boundaries, {km2}</source>
            <translation>в условных границах, {km2}</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>gaps closed, {km2}</source>
            <translation>закрыто промежутков, {km2}</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>overlaps, {km2}</source>
            <translation>перекрытия, {km2}</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>By where the ground lies. “-” is ground in no country of the layer; it is credited to nobody.</source>
            <translation>По положению площади. «-» — площадь вне всех стран слоя, она не засчитана никому.</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>By the countries of the sites, because no layer of countries was given; gaps that were closed are “-”.</source>
            <translation>По странам территорий, так как слой стран не указан; закрытые промежутки отнесены к «-».</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>Counted: what a site keeps when ground that several sites cover is given to one of them, surveyed sites before illustrative ones. The counted areas and the gaps add up to the reserve; own areas do not.</source>
            <translation>Учтено: что остаётся территории, когда площадь, общая для нескольких, отдана одной из них, причём территории с точными границами идут прежде условных. Учтённые площади и промежутки в сумме дают резерват, собственные площади — нет.</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>Compactness is 4 pi area / length of the outer boundary squared: 1 for a circle.</source>
            <translation>Компактность — 4π × площадь / квадрат длины внешней границы: у круга — 1.</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>first site</source>
            <translation>первая территория</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>second site</source>
            <translation>вторая территория</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>{country} (inside one country)</source>
            <translation>{country} (внутри одной страны)</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>length, km</source>
            <translation>длина, км</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>mean distance, m</source>
            <translation>среднее расстояние, м</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>Length is the mean of the two outlines' parts that run within the tolerance of each other and inside the joint outline.</source>
            <translation>Длина — среднее частей двух контуров, которые идут в пределах допуска друг от друга и внутри общего контура.</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>in the reserve, {km2}</source>
            <translation>в резервате, {km2}</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>% of the range</source>
            <translation>% ареала</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>% of the range in that country</source>
            <translation>% ареала в этой стране</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>all ranges, counted once</source>
            <translation>все ареалы, без двойного счёта</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>all countries</source>
            <translation>все страны</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>Balance between the countries</source>
            <translation>Равновесие между странами</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>shared out</source>
            <translation>что распределено</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>actual share, %</source>
            <translation>фактическая доля, %</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>expected share, %</source>
            <translation>ожидаемая доля, %</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>balance</source>
            <translation>равновесие</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>lowest possible</source>
            <translation>наименьшее возможное</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>area of the reserve</source>
            <translation>площадь резервата</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>Expected shares: the part of the range that lies in each country.</source>
            <translation>Ожидаемые доли: часть ареала, лежащая в каждой стране.</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>Expected shares: the length of each country's shared border.</source>
            <translation>Ожидаемые доли: длина общей границы каждой страны.</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>Expected shares: the area of the reserve in each country.</source>
            <translation>Ожидаемые доли: площадь резервата в каждой стране.</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>Expected shares: as given by the user.</source>
            <translation>Ожидаемые доли: заданы пользователем.</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>Balance = 1 - half the sum of |actual - expected|: 1 is proportional, the lowest possible value is the smallest expected share. Shares are of the countries of the sites only. “{dash}”: no data, because nothing is to be shared out or a share is missing.</source>
            <translation>Равновесие = 1 − половина суммы |фактическая − ожидаемая|: 1 — пропорционально, наименьшее возможное значение — наименьшая ожидаемая доля. Доли — только стран территорий. «{dash}»: нет данных, потому что распределять нечего или доля отсутствует.</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>Type of transboundary area: a candidate</source>
            <translation>Возможный тип трансграничной территории</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>candidate</source>
            <translation>возможный тип</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>Types of the IUCN: TBPA transboundary protected area, TBCL or TBCS transboundary conservation landscape or seascape, TBMCA transboundary migration conservation area. What makes an area one of them is cooperation between its countries, which no layer shows.</source>
            <translation>Типы МСОП: TBPA — трансграничная охраняемая территория, TBCL или TBCS — трансграничный природоохранный ландшафт или морской ландшафт, TBMCA — трансграничная территория охраны миграций. Тип определяется сотрудничеством между странами, которого ни один слой не показывает.</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>none</source>
            <translation>нет</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>One outline: ground that several sites cover counts once; ground between two sites is added where a straight link from one outline to the nearest point of the other is no longer than {tolerance} m. No other part of any outline moves.</source>
            <translation>Единый контур: площадь, общая для нескольких территорий, учтена один раз; площадь между двумя территориями добавлена там, где прямая связь от одного контура до ближайшей точки другого не длиннее {tolerance} м. Больше ни один контур нигде не сдвинут.</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>What may be added up: countries within one reserve. Not reserves that overlap, and not the sites' own areas.</source>
            <translation>Складывать можно страны в пределах одного резервата. Нельзя — перекрывающиеся резерваты и собственные площади территорий.</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>Sites known only as a point with a reported area count as a disc of that area around the point: whether they touch a neighbour cannot be told from that.</source>
            <translation>Территории, известные только как точка с заявленной площадью, учтены как круг этой площади вокруг точки: соприкасаются ли они с соседней, по нему сказать нельзя.</translation>
        </message>
        <message>
            <location filename="../../processing/jointreserve_texts.py" />
            <source>The outline is a working copy for planning; it delimits nothing.</source>
            <translation>Контур — рабочая копия для планирования; он ничего не разграничивает.</translation>
        </message>
        <message>
            <location filename="../../processing/loading.py" />
            <source>Layer “{layer}”: invalid geometries repaired: {count}.</source>
            <translation>Слой «{layer}»: исправлено ошибочных геометрий: {count}.</translation>
        </message>
        <message>
            <location filename="../../processing/loading.py" />
            <source>Layer “{layer}”: features over the antimeridian or round a pole, read the shorter way round: {count}.</source>
            <translation>Слой «{layer}»: объектов через 180-й меридиан или вокруг полюса, прочитанных по короткой стороне: {count}.</translation>
        </message>
        <message>
            <location filename="../../processing/loading.py" />
            <source>Layer “{layer}”: features left out: {count}; the first is feature {feature} ({reason}).</source>
            <translation>Слой «{layer}»: не учтено объектов: {count}; первый — объект {feature} ({reason}).</translation>
        </message>
        <message>
            <location filename="../../processing/loading.py" />
            <source>no area is left after the repair</source>
            <translation>после исправления не осталось площади</translation>
        </message>
        <message>
            <location filename="../../processing/loading.py" />
            <source>invalid geometry</source>
            <translation>ошибочная геометрия</translation>
        </message>
        <message>
            <location filename="../../processing/loading.py" />
            <source>geometry cannot be read</source>
            <translation>геометрию не удалось прочитать</translation>
        </message>
        <message>
            <location filename="../../processing/loading.py" />
            <source>Layer “{layer}” has no field that is known to hold country codes or names: choose one of {fields} as JURISDICTION_FIELD.</source>
            <translation>В слое «{layer}» нет поля, известного как код или название страны: выберите одно из {fields} как JURISDICTION_FIELD.</translation>
        </message>
        <message>
            <location filename="../../processing/mapping_files.py" />
            <source>The project holds no mapping: run once with STORE_MAPPING, or give a file as MAPPING.</source>
            <translation>В проекте нет соответствия: запустите один раз с STORE_MAPPING или укажите файл как MAPPING.</translation>
        </message>
        <message>
            <location filename="../../processing/mapping_files.py" />
            <source>project</source>
            <translation>проект</translation>
        </message>
        <message>
            <location filename="../../processing/member_reader.py" />
            <source>point without a reported area</source>
            <translation>точка без заявленной площади</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>Row {row} of {path} ({record})</source>
            <translation>Строка {row} в {path} ({record})</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>Feature {feature} of layer “{layer}” has an invalid geometry ({reason}): repair it, or choose “repair” or “skip” for invalid geometries.</source>
            <translation>У объекта {feature} слоя «{layer}» ошибочная геометрия ({reason}): исправьте её или выберите для ошибочных геометрий «repair» или «skip».</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>Feature {feature} of layer “{layer}” has no geometry: delete it, or choose “repair” or “skip” for invalid geometries.</source>
            <translation>У объекта {feature} слоя «{layer}» нет геометрии: удалите его или выберите для ошибочных геометрий «repair» или «skip».</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>Feature {feature} of layer “{layer}” has a latitude beyond 90 degrees: check the layer's coordinate reference system.</source>
            <translation>У объекта {feature} слоя «{layer}» широта больше 90 градусов: проверьте систему координат слоя.</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>Feature {feature} of layer “{layer}” has coordinates that are not numbers: delete the feature or draw it anew.</source>
            <translation>У объекта {feature} слоя «{layer}» координаты не являются числами: удалите объект или создайте его заново.</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>Feature {feature} of layer “{layer}” reports an area larger than half the Earth: check the unit of its reported area (square kilometres are expected).</source>
            <translation>Объект {feature} слоя «{layer}»: заявленная площадь больше половины Земли. Проверьте единицу заявленной площади (нужны квадратные километры).</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>Layer “{layer}” has no feature: choose another layer or check its selection and filter.</source>
            <translation>В слое «{layer}» нет объектов: выберите другой слой или проверьте его выборку и фильтр.</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>Layer “{layer}” has no feature with a usable geometry (the first, {feature}: {reason}): repair it or choose another layer.</source>
            <translation>В слое «{layer}» нет объекта с пригодной геометрией (первый, {feature}: {reason}): исправьте её или выберите другой слой.</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>No record of layer “{layer}” counts ({reasons}): check the records, the chosen rules and the fields for status, site type and reported area.</source>
            <translation>Ни одна запись слоя «{layer}» не учитывается ({reasons}): проверьте записи, выбранные правила и поля статуса, типа территории и заявленной площади.</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>EXPECTED “{text}” cannot be read at “{part}”: write range, border, area or shares such as “RUS=0.4; CHN=0.6”.</source>
            <translation>EXPECTED «{text}» нельзя прочитать в месте «{part}»: напишите range, border, area или доли, например «RUS=0.4; CHN=0.6».</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>The shares in EXPECTED “{text}” add up to {sum}: make them add up to 1 (or to 100 %).</source>
            <translation>Сумма долей в EXPECTED «{text}» — {sum}: сделайте её равной 1 (или 100 %).</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>The mapping file “{file}” cannot be read: check its path, and that it is text in UTF-8.</source>
            <translation>Файл соответствий «{file}» не удалось прочитать: проверьте путь и что это текст в UTF-8.</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>The mapping file “{file}” is no JSON (line {line}): correct it there, or start from a saved MAPPING_USED.</source>
            <translation>Файл соответствий «{file}» — не JSON (строка {line}): исправьте её или начните с сохранённого MAPPING_USED.</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>The mapping file “{file}” is not written as expected at {where}: compare it with a saved MAPPING_USED.</source>
            <translation>Файл соответствий «{file}» написан не так, как ожидается, в месте {where}: сравните его с сохранённым MAPPING_USED.</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>The mapping file “{file}” fills the field “{field}”, which the schema does not have: choose among {fields}.</source>
            <translation>Файл соответствий «{file}» заполняет поле «{field}», которого в схеме нет: выберите одно из {fields}.</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>The mapping file “{file}” gives “{value}” for {field}, which is none of its codes: docs/harmonise.md lists them.</source>
            <translation>Файл соответствий «{file}» даёт для {field} значение «{value}», которого нет среди кодов: их список — в docs/harmonise.md.</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>The mapping file “{file}” gives a layer the mapping “{mapping}”, which there is not: choose among {known}.</source>
            <translation>Файл соответствий «{file}» указывает для слоя соответствие «{mapping}», которого нет: выберите одно из {known}.</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>The mapping “{mapping}” takes {field} from the column “{column}”, but layer “{layer}” has only {columns}: correct the mapping, or choose another.</source>
            <translation>Соответствие «{mapping}» берёт {field} из столбца «{column}», но в слое «{layer}» есть только {columns}: исправьте соответствие или выберите другое.</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>“{code}” is no code of a zone (given for “{name}”): use one of {codes} in MAPPING or MAPPING_FILE.</source>
            <translation>«{code}» — не код зоны (указан для «{name}»): используйте в MAPPING или MAPPING_FILE один из {codes}.</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>A row of MAPPING or MAPPING_FILE gives the code “{code}” to no name: fill in the name or delete the row.</source>
            <translation>В строке MAPPING или MAPPING_FILE код «{code}» указан без названия: впишите название или удалите строку.</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>“{text}” in MAPPING is no pair of a zone's name and its code: write “name=code; name=code”.</source>
            <translation>«{text}» в MAPPING — не пара из названия зоны и её кода: напишите «название=код; название=код».</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>MAPPING_FILE has to be a CSV table with the columns “name” and “code”, or a JSON object of names and codes: correct the file.</source>
            <translation>MAPPING_FILE должен быть таблицей CSV со столбцами «name» и «code» или объектом JSON с названиями и кодами: исправьте файл.</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>MAPPING_FILE {path} cannot be read ({reason}): choose another file.</source>
            <translation>MAPPING_FILE {path} не удалось прочитать ({reason}): выберите другой файл.</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>The report needs the Python package Jinja2: install it (Debian: python3-jinja2, OSGeo4W: python3-jinja2), or run without REPORT.</source>
            <translation>Для отчёта нужен пакет Python Jinja2: установите его (Debian: python3-jinja2, OSGeo4W: python3-jinja2) или запустите без REPORT.</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>No font of this machine has Chinese letters ({letters}): install one (Debian: fonts-wqy-microhei), or choose another language for the report.</source>
            <translation>Ни в одном шрифте этого компьютера нет китайских знаков ({letters}): установите шрифт (Debian: fonts-wqy-microhei) или выберите другой язык отчёта.</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>ZONES is empty: give at least one zone with its outer distance in km, such as buffer=5.</source>
            <translation>Параметр ZONES пуст: укажите хотя бы одну зону с внешним расстоянием в км, например buffer=5.</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>“{entry}” in ZONES is no zone: write name=distance in km, zones separated by semicolons (buffer=5; transition=20).</source>
            <translation>«{entry}» в ZONES — не зона: напишите название=расстояние в км, зоны через точку с запятой (buffer=5; transition=20).</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>The zone of {distance} km in ZONES has no name: write one before the equals sign.</source>
            <translation>У зоны {distance} км в ZONES нет названия: напишите его перед знаком равенства.</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>The distance “{distance}” of zone “{zone}” is no number: give kilometres with a decimal point and no unit, such as 5.5.</source>
            <translation>Расстояние «{distance}» зоны «{zone}» — не число: укажите километры с десятичной точкой и без единицы, например 5.5.</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>The distance of zone “{zone}” is {distance} km: give one above 0.</source>
            <translation>Расстояние зоны «{zone}» — {distance} км: укажите больше 0.</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>The distance of zone “{zone}” is {distance} km, and 5,000 km is the most: check whether metres were meant.</source>
            <translation>Расстояние зоны «{zone}» — {distance} км, а наибольшее — 5000 км: проверьте, не имелись ли в виду метры.</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>A zone cannot be called “{zone}”, which means the sites themselves: choose another name, and KEEP_CORE to have the sites in the result.</source>
            <translation>Зона не может называться «{zone}», так обозначаются сами территории: выберите другое название, а чтобы территории вошли в результат — KEEP_CORE.</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>Two zones are called “{zone}”: give each a name of its own.</source>
            <translation>Две зоны названы «{zone}»: дайте каждой своё название.</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>Zones “{zone}” and “{other}” both reach {distance} km, so one of them would be empty: change a distance or leave one out.</source>
            <translation>Зоны «{zone}» и «{other}» обе простираются до {distance} км, поэтому одна была бы пустой: измените расстояние или уберите одну из них.</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>A site is too wide for a preview: run to see its zones.</source>
            <translation>Территория слишком широкая для предпросмотра: запустите, чтобы увидеть её зоны.</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>A preview reaches 500 km and no farther: run to see zones of this distance.</source>
            <translation>Предпросмотр — не дальше 500 км: запустите, чтобы увидеть зоны на этом расстоянии.</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>The outlines are too detailed for a preview at these distances: run to see the zones.</source>
            <translation>Контуры слишком подробны для предпросмотра на этих расстояниях: запустите, чтобы увидеть зоны.</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>Zone “{zone}” of site {site} would be larger than half the Earth: choose a smaller distance.</source>
            <translation>Зона «{zone}» территории {site} была бы больше половины Земли: выберите меньшее расстояние.</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>Zone “{zone}” of site {site} would reach farther than 5,000 km: check DISTANCE_FIELD and the distances in ZONES (kilometres).</source>
            <translation>Зона «{zone}» территории {site} простиралась бы дальше 5000 км: проверьте DISTANCE_FIELD и расстояния в ZONES (в километрах).</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>Feature {feature} of layer “{layer}” has no value in the field “{field}”, which multiplies its distances: enter one (1 for the usual distances), or run without DISTANCE_FIELD.</source>
            <translation>У объекта {feature} слоя «{layer}» нет значения в поле «{field}», на которое умножаются его расстояния: введите его (1 — обычные расстояния) или запустите без DISTANCE_FIELD.</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>Feature {feature} of layer “{layer}” has “{value}” in the field “{field}”, which multiplies its distances: enter a number (with a decimal point), or choose another DISTANCE_FIELD.</source>
            <translation>У объекта {feature} слоя «{layer}» в поле «{field}», на которое умножаются его расстояния, стоит «{value}»: введите число (с десятичной точкой) или выберите другое DISTANCE_FIELD.</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>Feature {feature} of layer “{layer}” has {value} in the field “{field}”, which multiplies its distances: enter a number above 0, or choose another DISTANCE_FIELD.</source>
            <translation>У объекта {feature} слоя «{layer}» в поле «{field}», на которое умножаются его расстояния, стоит {value}: введите число больше 0 или выберите другое DISTANCE_FIELD.</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>Transboundary Planner needs the Python package {package}: install it (Debian: python3-{package}; Windows: OSGeo4W setup, python3-{package}; elsewhere: pip install {package}) and start QGIS again.</source>
            <translation>Transboundary Planner требует пакет Python {package}: установите его (Debian: python3-{package}; Windows: установщик OSGeo4W, python3-{package}; в других системах: pip install {package}) и перезапустите QGIS.</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>Transboundary Planner needs shapely 2.0 or later, and this is {version}: update it (pip install --user '{fitting}') and start QGIS again.</source>
            <translation>Transboundary Planner требует shapely 2.0 или новее, а здесь {version}: обновите пакет (pip install --user '{fitting}') и перезапустите QGIS.</translation>
        </message>
        <message>
            <location filename="../../processing/messages.py" />
            <source>This shapely {version} was built for GEOS {own}, but QGIS brings GEOS {found}, and the two would crash together: install one that fits (pip install --user '{fitting}') and start QGIS again.</source>
            <translation>Этот shapely {version} собран для GEOS {own}, а QGIS использует GEOS {found}; вместе они приведут к сбою. Установите подходящую версию (pip install --user '{fitting}') и перезапустите QGIS.</translation>
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
            <location filename="../../processing/overlap_output.py" />
            <source>Site {site}: {pct} % of its area lies outside the jurisdiction layer (sea or gap); it is listed under the country “-”.</source>
            <translation>Территория {site}: {pct} % площади лежит вне слоя юрисдикций (море или промежуток); она отнесена к стране «-».</translation>
        </message>
        <message>
            <location filename="../../processing/overlap_output.py" />
            <source>The table leaves out rows of 0 for classes: there would be over a million.</source>
            <translation>В таблице нет нулевых строк для классов: их было бы больше миллиона.</translation>
        </message>
        <message>
            <location filename="../../processing/overlap_report.py" />
            <source>overlay</source>
            <translation>слой наложения</translation>
        </message>
        <message>
            <location filename="../../processing/overlap_report.py" />
            <source>overlap</source>
            <translation>перекрытие</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>Border pairs of {sites}: {count}, borders: {borders}</source>
            <translation>{sites}: приграничных пар — {count}, границ — {borders}</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>No site of {sites} has a partner across a border within {distance} km</source>
            <translation>{sites}: ни у одной территории нет пары через границу в пределах {distance} км</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>Adjoining: {adjoining}; overlapping: {overlapping}; near, within {distance} km: {near}; records of several countries: {single}.</source>
            <translation>Примыкают: {adjoining}; перекрываются: {overlapping}; близки, не дальше {distance} км: {near}; записей нескольких стран: {single}.</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>They share {km} km of border, each stretch counted once, and make {clusters} groups of sites connected over borders.</source>
            <translation>Общая граница — {km} км, каждый отрезок учтён один раз; групп территорий, связанных через границы: {clusters}.</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>Sites on a border without a partner: {count}.</source>
            <translation>Территорий у границы без пары: {count}.</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>By border</source>
            <translation>По границам</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>pairs</source>
            <translation>пары</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>kind</source>
            <translation>вид</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>adjoining</source>
            <translation>примыкают</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>overlapping</source>
            <translation>перекрываются</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>near</source>
            <translation>близки</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>one record</source>
            <translation>одна запись</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>the same record</source>
            <translation>та же запись</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>distance, km</source>
            <translation>расстояние, км</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>overlap, {km2}</source>
            <translation>перекрытие, {km2}</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>A stretch of border that several pairs share counts once, so the pairs may add up to more. Overlaps are those of the pairs added up.</source>
            <translation>Отрезок границы, общий для нескольких пар, учтён один раз, поэтому сумма по парам может быть больше. Перекрытия — сумма по парам.</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>Pairs</source>
            <translation>Пары</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>On a border without a partner</source>
            <translation>У границы без пары</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>No farther from another country than the tolerance, and without a pair: where the next joint reserve could be.</source>
            <translation>Не дальше допуска от другой страны и без пары: здесь мог бы появиться следующий совместный резерват.</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>Distances and lengths are measured on the ellipsoid WGS 84, to 0.1 m; they do not depend on a map projection. The accuracy of the boundaries themselves is that of their sources.</source>
            <translation>Расстояния и длины измерены на эллипсоиде WGS 84 с точностью 0,1 м и не зависят от картографической проекции. Точность самих границ такая, как у их источников.</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>Adjoining: no farther apart than the tolerance of {tolerance} m. Overlapping: one site reaches deeper into the other than that; thinner slivers adjoin.</source>
            <translation>Примыкают: не дальше друг от друга, чем допуск {tolerance} м. Перекрываются: одна территория заходит в другую глубже этого; более узкие полосы считаются примыканием.</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>Shared border: the common border of the two countries, as far as it runs within {tolerance} m of both sites.</source>
            <translation>Общая граница — граница двух стран там, где она проходит не дальше {tolerance} м от обеих территорий.</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>Where no border of the countries is given, shared border is the mean of the two outlines, as far as each runs within {tolerance} m of the other site.</source>
            <translation>Где граница стран не указана, общая граница — среднее двух контуров там, где каждый проходит не дальше {tolerance} м от другой территории.</translation>
        </message>
        <message>
            <location filename="../../processing/pair_texts.py" />
            <source>The countries of a site are those it lists, else those it enters deeper than {tolerance} m. Sites that have a country in common are no pair.</source>
            <translation>Страны территории — те, что указаны у неё, а если не указаны — те, в которые она заходит глубже {tolerance} м. Территории, у которых есть общая страна, пары не составляют.</translation>
        </message>
        <message>
            <location filename="../../processing/paper.py" />
            <source>The PDF could not be written to {path}: check the space on the disk.</source>
            <translation>PDF не удалось записать в {path}: проверьте место на диске.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_base.py" />
            <source>Action plans</source>
            <translation>Планы действий</translation>
        </message>
        <message>
            <location filename="../../processing/plan_base.py" />
            <source>Who does this</source>
            <translation>Кто это делает</translation>
        </message>
        <message>
            <location filename="../../processing/plan_base.py" />
            <source>Your name, for the plan's history: every change is kept with who made it.</source>
            <translation>Ваше имя для истории плана: при каждом изменении сохраняется, кто его внёс.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_base.py" />
            <source>The plan is on a share of another computer</source>
            <translation>План лежит в общей папке на другом компьютере</translation>
        </message>
        <message>
            <location filename="../../processing/plan_base.py" />
            <source>On a share the write-ahead log does not work: the plan is then written in the older, slower way that does.</source>
            <translation>В общей папке журнал упреждающей записи не работает: план записывается прежним, более медленным, но рабочим способом.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_base.py" />
            <source>Load the plan's tables into the project</source>
            <translation>Загрузить таблицы плана в проект</translation>
        </message>
        <message>
            <location filename="../../processing/plan_base.py" />
            <source>As layers to look at, with relations and readable codes. They are read-only: edits go through the panel and the algorithms, so that none is lost.</source>
            <translation>Слоями для просмотра, со связями и понятными кодами. Они только для чтения: правки вносятся через панель и алгоритмы, чтобы ни одна не пропала.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_base.py" />
            <source>“{value}” given as {parameter} is no date like 2026-10-01: correct it.</source>
            <translation>«{value}», указанное как {parameter}, — не дата вида 2026-10-01: исправьте.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_base.py" />
            <source>{parameter} is empty: say who does this.</source>
            <translation>Параметр {parameter} пуст: укажите, кто это делает.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_base.py" />
            <source>{parameter} is empty: choose a file.</source>
            <translation>Параметр {parameter} пуст: выберите файл.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Overview of the plan</source>
            <translation>Обзор плана</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>The plan</source>
            <translation>План</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Items</source>
            <translation>Пункты</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Parts of the countries</source>
            <translation>Части стран</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Budgets</source>
            <translation>Бюджеты</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Exchange rates</source>
            <translation>Обменные курсы</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Links</source>
            <translation>Связи</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Indicators</source>
            <translation>Показатели</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Measurements</source>
            <translation>Измерения</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Progress reports</source>
            <translation>Сведения о ходе выполнения</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Legal instruments</source>
            <translation>Правовые документы</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Places</source>
            <translation>Места</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Texts</source>
            <translation>Тексты</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>History</source>
            <translation>История</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Id</source>
            <translation>Идентификатор</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Kind</source>
            <translation>Вид</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Part of</source>
            <translation>Часть пункта</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Position</source>
            <translation>Порядок</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Classification</source>
            <translation>Классификация</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Step</source>
            <translation>Шаг</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Clause</source>
            <translation>Пункт резолюции</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Status</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Result</source>
            <translation>Результат</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Priority</source>
            <translation>Приоритет</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Start</source>
            <translation>Начало</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Due</source>
            <translation>Срок</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Approved start</source>
            <translation>Утверждённое начало</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Approved due date</source>
            <translation>Утверждённый срок</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Done on</source>
            <translation>Завершено</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Deleted</source>
            <translation>Удалено</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Name (English)</source>
            <translation>Название (английский)</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Name (Russian)</source>
            <translation>Название (русский)</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Name (Chinese)</source>
            <translation>Название (китайский)</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Languages</source>
            <translation>Языки</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Currency</source>
            <translation>Валюта</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Steps that do not apply</source>
            <translation>Неприменимые шаги</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Illustrative</source>
            <translation>Условный</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Item</source>
            <translation>Пункт</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Country</source>
            <translation>Страна</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Approval</source>
            <translation>Утверждение</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Approved on</source>
            <translation>Дата утверждения</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Document</source>
            <translation>Документ</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Amount</source>
            <translation>Сумма</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Spent</source>
            <translation>Потрачено</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>From currency</source>
            <translation>Из валюты</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>To currency</source>
            <translation>В валюту</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Rate</source>
            <translation>Курс</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Source</source>
            <translation>Источник</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>From</source>
            <translation>От</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>To</source>
            <translation>К</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Relation</source>
            <translation>Отношение</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Type</source>
            <translation>Вид документа</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Parties</source>
            <translation>Стороны</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Signed on</source>
            <translation>Дата подписания</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>In force from</source>
            <translation>Действует с</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Expires on</source>
            <translation>Истекает</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Depositary</source>
            <translation>Депозитарий</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Web address</source>
            <translation>Адрес в интернете</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Conventions</source>
            <translation>Конвенции</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Indicator</source>
            <translation>Показатель</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Unit</source>
            <translation>Единица</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Baseline</source>
            <translation>Исходный уровень</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Date of the baseline</source>
            <translation>Дата исходного уровня</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Target</source>
            <translation>Желаемый уровень</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Date of the target</source>
            <translation>Дата желаемого уровня</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Wanted direction</source>
            <translation>Желаемое направление</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Rating</source>
            <translation>Оценка</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Date</source>
            <translation>Дата</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Value</source>
            <translation>Значение</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Confidence</source>
            <translation>Достоверность</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Trend</source>
            <translation>Тенденция</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Layer</source>
            <translation>Слой</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Name of the layer</source>
            <translation>Название слоя</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Id field</source>
            <translation>Поле идентификатора</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Id in the layer</source>
            <translation>Идентификатор в слое</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Sensitive</source>
            <translation>Уязвимое</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Longitude (°)</source>
            <translation>Долгота (°)</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Latitude (°)</source>
            <translation>Широта (°)</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Precision (°)</source>
            <translation>Точность (°)</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Record</source>
            <translation>Запись</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Field</source>
            <translation>Поле</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Language</source>
            <translation>Язык</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Change</source>
            <translation>Изменение</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>When (UTC)</source>
            <translation>Когда (UTC)</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Who</source>
            <translation>Кто</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Before</source>
            <translation>До</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>After</source>
            <translation>После</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Revision</source>
            <translation>Редакция</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Undoes</source>
            <translation>Отменяет</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Note</source>
            <translation>Примечание</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Version</source>
            <translation>Версия</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>As sent</source>
            <translation>Передано</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Here</source>
            <translation>Здесь</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>In the file</source>
            <translation>В файле</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Decided (UTC)</source>
            <translation>Решено (UTC)</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Decided by</source>
            <translation>Кто решил</translation>
        </message>
        <message>
            <location filename="../../processing/plan_field_texts.py" />
            <source>Decision</source>
            <translation>Решение</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>The place “{name}” points at the layer “{layer}”, which is gone.</source>
            <translation>Место «{name}» указывает на слой «{layer}», которого больше нет.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>The place “{name}” points at {feature} in the layer “{layer}”, which is gone.</source>
            <translation>Место «{name}» указывает на {feature} в слое «{layer}», которого больше нет.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>The place “{name}” was not looked for: “{layer}” is no file and not in the project.</source>
            <translation>Место «{name}» не проверялось: «{layer}» — не файл, и в проекте такого слоя нет.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” is in a circle of items that are each other's parents.</source>
            <translation>«{name}» входит в круг пунктов, подчинённых друг другу.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” is in a circle of {count} items that wait for each other.</source>
            <translation>«{name}» входит в круг из {count} пунктов, которые ждут друг друга.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” hangs on nothing: its {field} is empty or not in the plan.</source>
            <translation>«{name}» ни к чему не относится: поле {field} пусто или указывает на то, чего нет в плане.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” stands under “{parent}”, where its kind does not belong.</source>
            <translation>«{name}» подчинён пункту «{parent}», где пунктам этого вида не место.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” ends before it begins: {last} is before {first}.</source>
            <translation>«{name}» заканчивается раньше, чем начинается: {last} — до {first}.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” has the code {code}, which {scheme} does not have for it.</source>
            <translation>«{name}» имеет код {code}, которого для этого нет в {scheme}.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” is not within the dates of the plan ({start} to {due}).</source>
            <translation>«{name}» выходит за сроки плана ({start} — {due}).</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” has a part of {country}, which is not in the plan.</source>
            <translation>«{name}» имеет часть страны {country}, которой нет в плане.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” is linked to something that is not in the plan.</source>
            <translation>«{name}» связан с тем, чего нет в плане.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>No item serves step {step} of the process.</source>
            <translation>Шагу процесса {step} не служит ни один пункт.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” was due on {due}: {days} d late.</source>
            <translation>«{name}»: срок {due} истёк, просрочено дней: {days}.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” is due on {due}: {days} d left.</source>
            <translation>«{name}»: срок {due}, осталось дней: {days}.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” was put off by {days} d: approved {approved_due}, now {due}.</source>
            <translation>«{name}»: срок перенесён на дней: {days}; утверждён {approved_due}, теперь {due}.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” has no due date.</source>
            <translation>«{name}»: срок не указан.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” has no lead in any country.</source>
            <translation>«{name}»: нет ответственного ни в одной стране.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” is led by {has} only: {country} has no lead.</source>
            <translation>«{name}»: ответственный есть только в {has}, а в {country} его нет.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” is paid by {has} only: {country} has no budget.</source>
            <translation>«{name}»: платит только {has}, бюджета {country} нет.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” is approved elsewhere, but not by {country}.</source>
            <translation>«{name}»: утверждено в другой стране, но не в {country}.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” is approved by {country} without document or date.</source>
            <translation>«{name}»: утверждение {country} — без документа или даты.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>The countries lead unequal numbers of items: balance {index}.</source>
            <translation>Страны отвечают за разное число пунктов: равновесие {index}.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>The countries pay unequally: balance {index}.</source>
            <translation>Страны платят неравно: равновесие {index}.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” rests on no legal instrument.</source>
            <translation>«{name}» не опирается ни на один правовой документ.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” is due on {due}, after “{instrument}” expires ({expires}).</source>
            <translation>«{name}»: срок {due} — после того, как истекает «{instrument}» ({expires}).</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” is not in force on that day.</source>
            <translation>«{name}» в этот день не действует.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>{country} is party to no instrument behind “{name}”.</source>
            <translation>{country} не является стороной ни одного из документов, на которые опирается «{name}».</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>No item rests on “{name}”.</source>
            <translation>На «{name}» не опирается ни один пункт.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” cannot be measured; it lacks: {missing}.</source>
            <translation>«{name}» нельзя измерить; недостаёт: {missing}.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” has no baseline.</source>
            <translation>«{name}»: исходный уровень не указан.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” was never measured.</source>
            <translation>«{name}»: измерений ещё не было.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}” missed its target of {target} by {date}: {value}.</source>
            <translation>«{name}»: желаемый уровень {target} к {date} не достигнут: {value}.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>Amounts in {currency} are left out: no dated rate to {to}.</source>
            <translation>Суммы в {currency} не учтены: нет курса к {to} с датой.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>“{name}”: {spent} {currency} spent of {amount} ({country}).</source>
            <translation>«{name}»: потрачено {spent} {currency} из {amount} ({country}).</translation>
        </message>
        <message>
            <location filename="../../processing/plan_finding_texts.py" />
            <source>The exchange rate “{name}” has no date and is not used.</source>
            <translation>У обменного курса «{name}» нет даты, он не используется.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_layers.py" />
            <source>Focal value</source>
            <translation>Объект охраны</translation>
        </message>
        <message>
            <location filename="../../processing/plan_layers.py" />
            <source>Threat</source>
            <translation>Угроза</translation>
        </message>
        <message>
            <location filename="../../processing/plan_layers.py" />
            <source>Objective</source>
            <translation>Цель</translation>
        </message>
        <message>
            <location filename="../../processing/plan_layers.py" />
            <source>Action</source>
            <translation>Действие</translation>
        </message>
        <message>
            <location filename="../../processing/plan_layers.py" />
            <source>Activity</source>
            <translation>Работа</translation>
        </message>
        <message>
            <location filename="../../processing/plan_layers.py" />
            <source>Part of a country</source>
            <translation>Часть страны</translation>
        </message>
        <message>
            <location filename="../../processing/plan_layers.py" />
            <source>Budget</source>
            <translation>Бюджет</translation>
        </message>
        <message>
            <location filename="../../processing/plan_layers.py" />
            <source>Exchange rate</source>
            <translation>Обменный курс</translation>
        </message>
        <message>
            <location filename="../../processing/plan_layers.py" />
            <source>Link</source>
            <translation>Связь</translation>
        </message>
        <message>
            <location filename="../../processing/plan_layers.py" />
            <source>Measurement</source>
            <translation>Измерение</translation>
        </message>
        <message>
            <location filename="../../processing/plan_layers.py" />
            <source>Progress report</source>
            <translation>Сведения о ходе выполнения</translation>
        </message>
        <message>
            <location filename="../../processing/plan_layers.py" />
            <source>Legal instrument</source>
            <translation>Правовой документ</translation>
        </message>
        <message>
            <location filename="../../processing/plan_layers.py" />
            <source>Place</source>
            <translation>Место</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>There is no plan at {path}: check the path or create a plan there.</source>
            <translation>В {path} нет плана: проверьте путь или создайте план там.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>There is no folder for {path}: create it or choose another one.</source>
            <translation>Для {path} нет папки: создайте её или выберите другую.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{path} exists already: choose another name, or delete the file first.</source>
            <translation>{path} уже существует: выберите другое имя или сначала удалите файл.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{path} is not a GeoPackage: choose the file of a plan.</source>
            <translation>{path} — не GeoPackage: выберите файл плана.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{path} is a GeoPackage, but holds no action plan: choose another file or create one.</source>
            <translation>{path} — GeoPackage, но плана действий в нём нет: выберите другой файл или создайте план.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{path} was written by a newer version of the plugin (schema {found}, this one knows {known}): update Transboundary Planner.</source>
            <translation>{path} записан более новой версией модуля (схема {found}, этой известна {known}): обновите Transboundary Planner.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>The end of {path} is missing, so it was not copied completely: copy it again.</source>
            <translation>Конца файла {path} нет, он скопирован не полностью: скопируйте его ещё раз.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{path} is damaged ({reason}): take its last good copy.</source>
            <translation>{path} повреждён ({reason}): возьмите последнюю исправную копию.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{path} is locked by another program: wait until it has finished, or end the editing of its layers.</source>
            <translation>{path} занят другой программой: дождитесь, пока она закончит, или завершите правку его слоёв.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>The disk of {path} is full and the change was not saved: make room and save again.</source>
            <translation>На диске с {path} нет места, изменение не сохранено: освободите место и сохраните ещё раз.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{path} can only be read: copy it to a place where you may write, and open the copy.</source>
            <translation>{path} доступен только для чтения: скопируйте его туда, где разрешена запись, и откройте копию.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{path} cannot be reached ({reason}) and the change was not saved: connect to its disk or share again and save once more.</source>
            <translation>{path} недоступен ({reason}), изменение не сохранено: подключите диск или общую папку и сохраните ещё раз.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{path} was copied to read-only media together with unsaved log: open it once where it can be written, close it, and copy it again.</source>
            <translation>{path} скопирован на носитель только для чтения вместе с несохранённым журналом: откройте его один раз там, где возможна запись, закройте и скопируйте снова.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{path} cannot be used as a plan ({reason}): take its last good copy.</source>
            <translation>{path} нельзя использовать как план ({reason}): возьмите последнюю исправную копию.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>Conflict {number} is decided already or does not exist: load the list anew.</source>
            <translation>Конфликт {number} уже разрешён или не существует: загрузите список заново.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>There is no template “{value}”: choose one of {allowed}.</source>
            <translation>Шаблона «{value}» нет: выберите один из {allowed}.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>The template “{value}” is for any countries: name at least one, for example RUS CHN.</source>
            <translation>Шаблон «{value}» — для любых стран: укажите хотя бы одну, например RUS CHN.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>The template “{value}” has no date of its own: give the plan a start.</source>
            <translation>У шаблона «{value}» нет своей даты: укажите начало плана.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{path} is neither CSV nor XLSX: choose a file ending .csv or .xlsx.</source>
            <translation>{path} — не CSV и не XLSX: выберите файл с расширением .csv или .xlsx.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{path} is not a well-formed CSV ({reason}): save it again as CSV UTF-8.</source>
            <translation>{path} — неправильный CSV ({reason}): сохраните его ещё раз как CSV UTF-8.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{path} cannot be read as XLSX ({reason}): save it again as XLSX.</source>
            <translation>{path} нельзя прочитать как XLSX ({reason}): сохраните его ещё раз как XLSX.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>Row {row} of {path} is not UTF-8: save the table as “CSV UTF-8” and import it again.</source>
            <translation>Строка {row} в {path} — не UTF-8: сохраните таблицу как «CSV UTF-8» и импортируйте снова.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{path} lacks {value}: export a plan to see the columns that are expected.</source>
            <translation>В {path} недостаёт {value}: экспортируйте план, чтобы увидеть ожидаемые столбцы.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>Row {row} of {path} is of an unknown kind “{value}”: correct the column kind.</source>
            <translation>В строке {row} файла {path} неизвестный вид «{value}»: исправьте столбец kind.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>Row {row} of {path} repeats the id {value}: every id may stand once only.</source>
            <translation>В строке {row} файла {path} повторяется id {value}: каждый id может стоять только один раз.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>The items {record} would be each other's parents: give one of them another parent_id.</source>
            <translation>Пункты {record} были бы подчинены друг другу: дайте одному из них другой parent_id.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{record} would be due on {due}, before its start on {start}: correct one of the dates.</source>
            <translation>{record}: срок {due} — раньше начала {start}: исправьте одну из дат.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{record} has the code {value}, which the scheme {scheme} does not have: correct one of them.</source>
            <translation>{record} имеет код {value}, которого нет в схеме {scheme}: исправьте код или схему.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{path} has no row of kind plan: import a complete export of a plan.</source>
            <translation>В {path} нет строки вида plan: импортируйте полный файл экспорта плана.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>The file belongs to another plan ({value}): open that one, or import it as a new plan.</source>
            <translation>Файл относится к другому плану ({value}): откройте тот или импортируйте файл как новый план.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>The file (version {value}) does not go back to a version that this plan sent or received: import it as a new plan, or ask for an export made from yours.</source>
            <translation>Файл (версия {value}) не восходит ни к одной версии, которую этот план передал или получил: импортируйте его как новый план или попросите файл экспорта вашего плана.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{place}: a {kind} has no field “{field}”: remove it.</source>
            <translation>{place}: у {kind} нет поля «{field}»: удалите его.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{place}: {field} is “{value}”, which is no date like 2026-10-01: correct it.</source>
            <translation>{place}: в {field} стоит «{value}» — не дата вида 2026-10-01: исправьте.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{place}: {field} is “{value}”, which is no number like 1200.50: correct it.</source>
            <translation>{place}: в {field} стоит «{value}» — не число вида 1200.50: исправьте.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{place}: {field} is “{value}”: choose one of {allowed}.</source>
            <translation>{place}: в {field} стоит «{value}»: выберите одно из {allowed}.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{place}: {field} is “{value}”: write 1 or 0.</source>
            <translation>{place}: в {field} стоит «{value}»: напишите 1 или 0.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{place}: {field} is “{value}”: write a country's three letters (ISO 3166-1), like RUS.</source>
            <translation>{place}: в {field} стоит «{value}»: напишите три буквы страны (ISO 3166-1), например RUS.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{place}: {field} is “{value}”: write a currency's three letters (ISO 4217), like CNY.</source>
            <translation>{place}: в {field} стоит «{value}»: напишите три буквы валюты (ISO 4217), например CNY.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{place}: “{value}” in {field} is no language: write a code like en, ru or zh.</source>
            <translation>{place}: «{value}» в {field} — не язык: напишите код, например en, ru или zh.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>{value} leads or pays for {count} items, such as “{name}”: take it out there first, or leave {value} in the plan.</source>
            <translation>{value} — ведущая или платящая сторона в пунктах ({count}), например «{name}»: сначала уберите её там или оставьте {value} в плане.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>“{name}” cannot depend on itself: choose another item.</source>
            <translation>«{name}» не может зависеть от самого себя: выберите другой пункт.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_messages.py" />
            <source>“{name}” and “{other}” would wait for each other: take one of the links between them out first.</source>
            <translation>«{name}» и «{other}» ждали бы друг друга: сначала уберите одну из связей между ними.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_report.py" />
            <source>No font of this machine has these signs, they stay empty boxes: {letters}</source>
            <translation>Ни в одном шрифте этого компьютера нет этих знаков, вместо них пустые рамки: {letters}</translation>
        </message>
        <message>
            <location filename="../../processing/plan_report_base.py" />
            <source>GeoPackage (*.gpkg)</source>
            <translation>GeoPackage (*.gpkg)</translation>
        </message>
        <message>
            <location filename="../../processing/plan_report_base.py" />
            <source>The GeoPackage of the plan. It is only read; it may be open in QGIS.</source>
            <translation>GeoPackage плана. Он только читается и может быть открыт в QGIS.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_report_base.py" />
            <source>Day of the review</source>
            <translation>День обзора</translation>
        </message>
        <message>
            <location filename="../../processing/plan_report_base.py" />
            <source>What is late is told for this day (2028-06-30). Without it: today.</source>
            <translation>Что просрочено, определяется на этот день (2028-06-30). Если не указан — на сегодня.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_report_base.py" />
            <source>Language of the report and of the names in tables: en, ru, zh, or that of QGIS. Names that are not there in it are in the plan's own language.</source>
            <translation>Язык отчёта и названий в таблицах: en, ru, zh или язык QGIS. Названия, которых на нём нет, даются на языке плана.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_report_base.py" />
            <source>PLAN is empty: choose the GeoPackage of a plan.</source>
            <translation>Параметр PLAN пуст: выберите GeoPackage плана.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_report_base.py" />
            <source>“{value}” given as {parameter} is no date like 2028-06-30: correct it.</source>
            <translation>«{value}», указанное как {parameter}, — не дата вида 2028-06-30: исправьте.</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>{field} ({language})</source>
            <translation>{field} ({language})</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>English</source>
            <translation>английский</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>Russian</source>
            <translation>русский</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>Chinese</source>
            <translation>китайский</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>deleted</source>
            <translation>удалено</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>there</source>
            <translation>есть</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>no data</source>
            <translation>нет данных</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>yes</source>
            <translation>да</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>no</source>
            <translation>нет</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>“{text}”</source>
            <translation>«{text}»</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>{record}: added{values}</source>
            <translation>{record}: добавлено{values}</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>{record}: deleted</source>
            <translation>{record}: удалено</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>{record}: brought back</source>
            <translation>{record}: восстановлено</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>{record}, {field}: {before} → {after}</source>
            <translation>{record}, {field}: {before} → {after}</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>plan made</source>
            <translation>создание плана</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>edit</source>
            <translation>правка</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>undone</source>
            <translation>отмена</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>redone</source>
            <translation>повтор</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>import</source>
            <translation>импорт</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>conflict decided</source>
            <translation>конфликт разрешён</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>Name</source>
            <translation>Название</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>Description</source>
            <translation>Описание</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>Vision</source>
            <translation>Видение</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>Internal note</source>
            <translation>Внутренняя заметка</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>Lead</source>
            <translation>Ответственный</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>Co-lead</source>
            <translation>Соисполнитель</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>Method</source>
            <translation>Метод</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>Details</source>
            <translation>Подробности</translation>
        </message>
        <message>
            <location filename="../../processing/plan_words.py" />
            <source>Scope</source>
            <translation>Охват</translation>
        </message>
        <message>
            <location filename="../../processing/reading.py" />
            <source>Layer “{layer}” cannot be brought to longitude and latitude from its coordinate reference system ({crs}): save it in another one first.</source>
            <translation>Слой «{layer}» нельзя пересчитать из его системы координат ({crs}) в долготу и широту: сначала сохраните его в другой.</translation>
        </message>
        <message>
            <location filename="../../processing/reading.py" />
            <source>Feature {feature} of layer “{layer}” cannot be brought to longitude and latitude: check its coordinates and the layer's coordinate reference system.</source>
            <translation>Объект {feature} слоя «{layer}» нельзя пересчитать в долготу и широту: проверьте его координаты и систему координат слоя.</translation>
        </message>
        <message>
            <location filename="../../processing/reading.py" />
            <source>Feature {feature} of layer “{layer}” has a geometry of type {type}, which cannot be used here: remove it, or select the features to use.</source>
            <translation>У объекта {feature} слоя «{layer}» геометрия типа {type}, которую здесь нельзя использовать: удалите его или выделите нужные объекты.</translation>
        </message>
        <message>
            <location filename="../../processing/record_filters.py" />
            <source>Which records count</source>
            <translation>Какие записи учитывать</translation>
        </message>
        <message>
            <location filename="../../processing/record_filters.py" />
            <source>protected_planet: all but Proposed and Not Reported. wdpar: Designated, Inscribed and Established only, so not Adopted. none: all.</source>
            <translation>protected_planet: все, кроме Proposed (проектируемые) и Not Reported (не сообщено). wdpar: только Designated, Inscribed и Established, то есть без Adopted. none: все.</translation>
        </message>
        <message>
            <location filename="../../processing/record_filters.py" />
            <source>Site types</source>
            <translation>Типы территорий</translation>
        </message>
        <message>
            <location filename="../../processing/record_filters.py" />
            <source>Count UNESCO-MAB biosphere reserves</source>
            <translation>Учитывать биосферные резерваты ЮНЕСКО (МАБ)</translation>
        </message>
        <message>
            <location filename="../../processing/record_filters.py" />
            <source>Records whose designation is exactly “UNESCO-MAB Biosphere Reserve” mostly are not protected as a whole, and are left out unless this is on.</source>
            <translation>Записи, статус которых в точности «UNESCO-MAB Biosphere Reserve», обычно охраняются не целиком и не учитываются, пока этот флажок снят.</translation>
        </message>
        <message>
            <location filename="../../processing/record_filters.py" />
            <source>SITE_TYPE is empty: choose PA, OECM or both.</source>
            <translation>Параметр SITE_TYPE пуст: выберите PA, OECM или оба значения.</translation>
        </message>
        <message>
            <location filename="../../processing/record_reader.py" />
            <source>status is not counted by the chosen rules</source>
            <translation>статус не учитывается по выбранным правилам</translation>
        </message>
        <message>
            <location filename="../../processing/record_reader.py" />
            <source>UNESCO-MAB Biosphere Reserve (an international designation)</source>
            <translation>биосферный резерват ЮНЕСКО-МАБ (международный статус)</translation>
        </message>
        <message>
            <location filename="../../processing/record_reader.py" />
            <source>site type was not chosen</source>
            <translation>тип территории не выбран</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>km</source>
            <translation>км</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{km2}</source>
            <translation>{km2}</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{first} or {last}</source>
            <translation>{first} или {last}</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>at least one of {count} layers</source>
            <translation>(хотя бы одного из {count})</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{first} and {last}</source>
            <translation>{first} и {last}</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>not stated</source>
            <translation>нет сведений</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Before you use these numbers</source>
            <translation>Прежде чем использовать эти числа</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>How this was measured</source>
            <translation>Как это измерено</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Data sources</source>
            <translation>Источники данных</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>file</source>
            <translation>файл</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>date</source>
            <translation>дата</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>licence</source>
            <translation>лицензия</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>attribution</source>
            <translation>авторство</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>features: {count}</source>
            <translation>объектов: {count}</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Made by {software} on {date}.</source>
            <translation>Создано {date}: {software}.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>and {count} more in the table {table}</source>
            <translation>и ещё {count} — в таблице «{table}»</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>of {whole} {km2}</source>
            <translation>из {whole} {km2}</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Map</source>
            <translation>Карта</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Map with these layers: {layers}</source>
            <translation>Карта со слоями: {layers}</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Hatched and marked ~: the boundary is illustrative, not surveyed or official.</source>
            <translation>Штриховка и знак ~: граница условная, не по съёмке и не официальная.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>country</source>
            <translation>страна</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>outside the jurisdiction layer (sea or gap)</source>
            <translation>вне слоя юрисдикций (море или промежуток)</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>in both {first} and {last}: the layer's outlines overlap here</source>
            <translation>и в {first}, и в {last}: контуры слоя здесь перекрываются</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{name} (disputed, according to the layer)</source>
            <translation>{name} (по данным слоя — спорная)</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>illustrative boundary</source>
            <translation>условная граница</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>~ {part} {km2} of it on illustrative boundaries</source>
            <translation>~ из них {part} {km2} в условных границах</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>of it on illustrative boundaries</source>
            <translation>в том числе в условных границах</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Countries are those of the layer {layer} (date: {date}), drawn as that source draws them. This report states no position on any boundary.</source>
            <translation>Страны взяты из слоя {layer} (дата: {date}) так, как их показывает этот источник. Отчёт не выражает позиции ни по одной из границ.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Areas are measured on the ellipsoid WGS 84, not on a map projection, and do not depend on settings of the project. Computing error: less than 1e-9 of each area; the accuracy of the boundaries themselves is that of their sources.</source>
            <translation>Площади измерены на эллипсоиде WGS 84, а не в картографической проекции, и не зависят от настроек проекта. Погрешность вычислений — меньше 1e-9 каждой площади; точность самих границ такая, как у их источников.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Edges count as drawn: straight lines in longitude and latitude, so that pieces add up to the whole.</source>
            <translation>Линии между вершинами взяты как нарисованы: прямые по долготе и широте, поэтому части в сумме дают целое.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Edges count as geodesics, the shortest lines on the ellipsoid.</source>
            <translation>Линии между вершинами взяты как геодезические — кратчайшие на эллипсоиде.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Where two countries of the layer overlap, the ground is credited to neither but shown under both names; where no country reaches, it has a line of its own.</source>
            <translation>Где две страны слоя перекрываются, площадь не засчитана ни одной, а показана под обоими кодами; где нет ни одной страны, для неё отдельная строка.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>A hole in a country that no other country covers (a lake, a river) counts as part of that country.</source>
            <translation>Отверстие в стране, не покрытое другой страной (озеро, река), засчитано этой стране.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Holes in countries (lakes, rivers) were left as the layer has them.</source>
            <translation>Отверстия в странах (озёра, реки) оставлены как в слое.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Boundaries marked ~ are illustrative. Whatever rests on them is shown apart and must not be quoted as measured.</source>
            <translation>Границы со знаком ~ условные. Всё, что на них основано, показано отдельно; приводить это как результат измерений нельзя.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{layer}: {count} invalid geometries were repaired.</source>
            <translation>{layer}: исправлено ошибочных геометрий: {count}.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{layer}: {count} features were left out; the table of rejected ones says why.</source>
            <translation>{layer}: не учтено объектов: {count}; причины — в таблице неучтённых.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Overlap analysis</source>
            <translation>Анализ перекрытий</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{part} of {area} {km2} lie in {overlays}</source>
            <translation>В границах слоя {overlays} — {part} из {area} {km2}</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{pct} of the area of the sites in {sites} (sites: {count}), ground shared by several sites or overlays counted once.</source>
            <translation>{pct} площади территорий слоя «{sites}» (территорий: {count}); площадь, общая для нескольких территорий или слоёв, учтена один раз.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>~ {part} of these {all_part} {km2}, and {area} of the {all_area} {km2} of area, rest on illustrative boundaries (sites: {count}).</source>
            <translation>~ На условных границах основаны {part} из этих {all_part} {km2} и {area} из {all_area} {km2} общей площади (территорий: {count}).</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{sites}, all sites together</source>
            <translation>{sites}: все территории вместе</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>of it in the overlays</source>
            <translation>в том числе в слоях наложения</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Each square kilometre counts once, so the countries add up to the total.</source>
            <translation>Каждый квадратный километр учтён один раз, поэтому сумма по странам равна общему итогу.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>More countries</source>
            <translation>Остальные страны</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>in the overlays, {km2}</source>
            <translation>в слоях наложения, {km2}</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>% of the part there</source>
            <translation>% площади в стране</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>% of the site</source>
            <translation>% территории</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>% of all sites</source>
            <translation>% всех территорий</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>the site's part there, {km2}</source>
            <translation>площадь территории в стране, {km2}</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>By site</source>
            <translation>По территориям</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>class</source>
            <translation>класс</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>all overlays, counted once</source>
            <translation>все слои, без двойного счёта</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>All sites, counted once</source>
            <translation>Все территории, без двойного счёта</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>of which illustrative</source>
            <translation>из них в условных границах</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Where sites overlap each other the rows add up to more than the last line, which counts shared ground once.</source>
            <translation>Где территории перекрываются, сумма строк больше последней строки: в ней общая площадь учтена один раз.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>~ The boundary of the site is illustrative, and so are its numbers.</source>
            <translation>~ Граница территории условная, поэтому условны и её числа.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>By site and country</source>
            <translation>По территориям и странам</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>In {overlays}. Rows of one site may be added up over its countries; rows of different sites may not.</source>
            <translation>В границах слоя {overlays}. Строки одной территории можно складывать по странам, строки разных территорий — нельзя.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>By overlay</source>
            <translation>По слоям наложения</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Over all sites, counted once within each overlay. Overlays may overlap each other: do not add these rows up.</source>
            <translation>По всем территориям, внутри каждого слоя без двойного счёта. Слои могут перекрываться: эти строки складывать нельзя.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>By class</source>
            <translation>По классам</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Over all sites, counted once within each class. Classes may overlap each other: do not add these rows up.</source>
            <translation>По всем территориям, внутри каждого класса без двойного счёта. Классы могут перекрываться: эти строки складывать нельзя.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>by country, {km2}</source>
            <translation>по странам, {km2}</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Nothing is counted twice: sites that overlap each other, and overlays that overlap each other, are flattened before they are added up.</source>
            <translation>Ничто не учтено дважды: территории, перекрывающие друг друга, и слои, перекрывающие друг друга, перед сложением объединены.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>What may be added up: countries within one site and one overlay. Not sites, overlays or classes.</source>
            <translation>Складывать можно страны в пределах одной территории и одного слоя. Нельзя — территории, слои или классы.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{area} {km2} of the sites ({pct}) lie outside the jurisdiction layer: at sea, in gaps between its countries, or beyond its edge. Sites with more than 1 % of their area there: {count}.</source>
            <translation>Вне слоя юрисдикций — {area} {km2} площади территорий ({pct}): в море, в промежутках между странами или за краем слоя. Территорий, у которых там больше 1 % площади: {count}.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>The sites have no area.</source>
            <translation>У территорий нет площади.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Coverage analysis</source>
            <translation>Анализ охвата</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{part} of {area} {km2} of {regions} are protected</source>
            <translation>{regions}: охраняется {part} из {area} {km2}</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{pct}, ground shared by several protected areas counted once. {gap} {km2} are not protected.</source>
            <translation>{pct}; площадь, общая для нескольких охраняемых территорий, учтена один раз. Не охраняется {gap} {km2}.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>~ {part} {km2} of the protected area rest on illustrative boundaries.</source>
            <translation>~ Из охраняемой площади {part} {km2} — в условных границах.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{part} {km2} of the protected area are covered by discs only: sites known as a point with a reported area.</source>
            <translation>Из охраняемой площади {part} {km2} покрыто только кругами: это территории, известные как точка с заявленной площадью.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{site}: the disc of its reported area reaches {area} {km2} into another country; a polygon would show where it really is.</source>
            <translation>{site}: круг заявленной площади заходит в другую страну на {area} {km2}; полигон показал бы действительное положение.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{area} {km2} of the regions ({pct}) lie outside the jurisdiction layer: at sea, in gaps between its countries, or beyond its edge.</source>
            <translation>Вне слоя юрисдикций — {area} {km2} площади регионов ({pct}): в море, в промежутках между странами или за краем слоя.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Nothing could be measured in {regions}</source>
            <translation>{regions}: измерить ничего не удалось</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>By region</source>
            <translation>По регионам</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>area of the region</source>
            <translation>площадь региона</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>protected</source>
            <translation>охраняется</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>and {count} smaller ones in the tables</source>
            <translation>Ещё меньшие ({count}) — в таблицах</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>all regions, counted once</source>
            <translation>все регионы, без двойного счёта</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>region</source>
            <translation>регион</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>the region's part there, {km2}</source>
            <translation>площадь региона в стране, {km2}</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>protected, {km2}</source>
            <translation>охраняется, {km2}</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>not protected, {km2}</source>
            <translation>не охраняется, {km2}</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>covered by discs only, {km2}</source>
            <translation>только круги, {km2}</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>double-count factor</source>
            <translation>коэффициент двойного счёта</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>The double-count factor is the area before overlaps between protected areas are taken out, divided by the area after.</source>
            <translation>Коэффициент двойного счёта — площадь до исключения взаимных перекрытий охраняемых территорий, делённая на площадь после него.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Rows of one region may be added up over its countries; rows of different regions may not.</source>
            <translation>Строки одного региона можно складывать по странам, строки разных регионов — нельзя.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>By region and country</source>
            <translation>По регионам и странам</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>By category</source>
            <translation>По категориям</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>category</source>
            <translation>категория</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>type</source>
            <translation>тип</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>% of the region</source>
            <translation>% региона</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>before overlaps are taken out, {km2}</source>
            <translation>до исключения перекрытий, {km2}</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>area of the same sites</source>
            <translation>площадь тех же территорий</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Where protected areas overlap, the ground counts for the stricter category, then for the older site. So the categories of one region add up.</source>
            <translation>Где охраняемые территории перекрываются, площадь засчитана более строгой категории, затем более старой территории. Поэтому категории одного региона складываются.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>The area that sources report for a site is shared out by its computed area; both are of the same sites. Sites with illustrative boundaries or without a polygon are not compared.</source>
            <translation>Площадь, заявленная источником для территории, распределена пропорционально вычисленной; обе — по одним и тем же территориям. Территории с условными границами или без полигона не сравниваются.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Land and sea</source>
            <translation>Суша и море</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>realm</source>
            <translation>среда</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>By what the records say of themselves, not by a coastline.</source>
            <translation>По сведениям самих записей, а не по береговой линии.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Not Reported</source>
            <translation>не сообщена (Not Reported)</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Not Applicable</source>
            <translation>неприменима (Not Applicable)</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Not Assigned</source>
            <translation>не присвоена (Not Assigned)</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Terrestrial</source>
            <translation>суша</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Coastal</source>
            <translation>побережье</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Marine</source>
            <translation>море</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Which features were counted</source>
            <translation>Какие объекты учтены</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>layer</source>
            <translation>слой</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>features</source>
            <translation>объекты</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>in the layer</source>
            <translation>в слое</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>counted</source>
            <translation>учтено</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>left out: {reason}</source>
            <translation>не учтено: {reason}</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Nothing is counted twice: protected areas that overlap are flattened in the order of category (Ia, Ib, II, III, IV, V, VI, Not Reported, Not Applicable, Not Assigned), then year of status (unknown last), then id. Each keeps what earlier ones left.</source>
            <translation>Ничто не учтено дважды: перекрывающиеся охраняемые территории упорядочены по категории (Ia, Ib, II, III, IV, V, VI, Not Reported, Not Applicable, Not Assigned), затем по году статуса (неизвестный — последним), затем по идентификатору. Каждой засчитано то, что осталось от предыдущих.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>What may be added up: categories and countries within one region. Not regions.</source>
            <translation>Складывать можно категории и страны в пределах одного региона. Регионы — нельзя.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Sites known only as a point with a reported area count as a disc of that area around the point; what only such discs cover is shown apart.</source>
            <translation>Территории, известные только как точка с заявленной площадью, учтены как круг этой площади вокруг точки; покрытое только такими кругами показано отдельно.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Other effective area-based conservation measures (OECM) are counted after all protected areas: their rows hold what they add.</source>
            <translation>Другие эффективные природоохранные меры на порайонной основе (OECM) учтены после всех охраняемых территорий: в их строках то, что они добавляют.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{count} protected areas of {layers} layers under one schema</source>
            <translation>Охраняемых территорий по единой схеме: {count}, слоёв: {layers}</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>With a polygon: {polygons}. As a point only: {points}.</source>
            <translation>С полигоном: {polygons}. Только точкой: {points}.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Of the polygons, discs of a reported area: {count}.</source>
            <translation>Из полигонов — круги заявленной площади: {count}.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>~ With an illustrative boundary: {count}.</source>
            <translation>~ С условной границей: {count}.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Pairs of records that may be one site: {count}. Records merged into another: {merged}.</source>
            <translation>Пар записей, которые могут быть одной территорией: {count}. Записей, объединённых с другими: {merged}.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Values that no mapping knows, kept as they are: {count}.</source>
            <translation>Значений без соответствия, оставленных как есть: {count}.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>IUCN categories that are only suggested by the national class: {count}.</source>
            <translation>Категорий МСОП, лишь предложенных по национальной категории: {count}.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>read as</source>
            <translation>прочитан как</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>columns that fill no field</source>
            <translation>столбцы, не заполнившие полей</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{columns} and {count} more</source>
            <translation>{columns} и ещё {count}</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>By layer</source>
            <translation>По слоям</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>written as</source>
            <translation>написание</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>records</source>
            <translation>записи</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Countries as they are written</source>
            <translation>Как записаны страны</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>column</source>
            <translation>столбец</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>field</source>
            <translation>поле</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>value</source>
            <translation>значение</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Values that no mapping knows</source>
            <translation>Значения без соответствия</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>In fields of text they stay as they are written; numbers and years that cannot be read are no data. A mapping file can say what they mean.</source>
            <translation>В текстовых полях они остаются как написано; числа и годы, которые не удалось прочитать, считаются отсутствующими. Их смысл может задать файл соответствий.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>attribute</source>
            <translation>атрибут</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>all</source>
            <translation>все</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>no country</source>
            <translation>без страны</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{name} (of {count})</source>
            <translation>{name} (из {count})</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Records that lack an attribute</source>
            <translation>Записи без атрибута</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Empty values and “Not Reported” together. A record of several countries counts in each of them; attributes that nobody lacks are not shown.</source>
            <translation>Пустые значения вместе с «Not Reported». Запись нескольких стран учтена в каждой из них; атрибуты, заполненные у всех, не показаны.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{count} more countries are in the table of missing attributes.</source>
            <translation>Остальные страны (ещё {count}) — в таблице недостающих атрибутов.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>may be the same as</source>
            <translation>может совпадать с</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>why</source>
            <translation>почему</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>common, {km2}</source>
            <translation>общее, {km2}</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>of the smaller</source>
            <translation>доля меньшего</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>of both together</source>
            <translation>доля обоих вместе</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>likeness of names</source>
            <translation>сходство названий</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Only records of different layers are compared. Parts and equal outlines under other names are never merged.</source>
            <translation>Сравниваются только записи разных слоёв. Части и одинаковые контуры под другими названиями никогда не объединяются.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>same id</source>
            <translation>тот же идентификатор</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>overlap and name</source>
            <translation>перекрытие и название</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>place and name</source>
            <translation>место и название</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>part of it, by overlap and name</source>
            <translation>часть — по перекрытию и названию</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>same outline, other name</source>
            <translation>тот же контур, другое название</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{kind}: merged</source>
            <translation>{kind}: объединено</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{layer}: reported areas are about {factor} times the computed ones; check their unit.</source>
            <translation>{layer}: отношение заявленных площадей к вычисленным — около {factor}; проверьте единицу.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Codes are those of the WDPCA and of ISO 3166-1. Native names, designations and ids are kept beside them.</source>
            <translation>Коды — из WDPCA и ISO 3166-1. Исходные названия, статусы и идентификаторы сохранены рядом.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>Sites known only as a point with a reported area are drawn as a disc of that area and marked as illustrative.</source>
            <translation>Территории, известные только как точка с заявленной площадью, нарисованы кругом этой площади и помечены как условные.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>A category suggested by the national class is a default for planning and no statement about any site; the field iucn_suggestion marks it.</source>
            <translation>Категория, предложенная по национальной категории, — исходное значение для планирования, а не утверждение о территории; её отмечает поле iucn_suggestion.</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>{title}: illustrative boundary</source>
            <translation>{title}: условная граница</translation>
        </message>
        <message>
            <location filename="../../processing/report_texts.py" />
            <source>border between countries, as in {title}</source>
            <translation>граница между странами по слою {title}</translation>
        </message>
        <message>
            <location filename="../../processing/sinks.py" />
            <source>{output} could not be written after {count} rows: {reason}</source>
            <translation>{output}: запись прервалась, записано строк: {count}. Причина: {reason}</translation>
        </message>
        <message>
            <location filename="../../processing/sinks.py" />
            <source>no reason was given.</source>
            <translation>не сообщается.</translation>
        </message>
        <message>
            <location filename="../../processing/sinks.py" />
            <source>{output} could not be created: choose another destination.</source>
            <translation>{output}: создать не удалось. Укажите другое место.</translation>
        </message>
        <message>
            <location filename="../../processing/sinks.py" />
            <source>{output} could not be created at {path}: {reason}</source>
            <translation>{output}: не удалось создать в {path}: {reason}</translation>
        </message>
        <message>
            <location filename="../../processing/sinks.py" />
            <source>{output} could not be written to {path}: only {found} of {count} rows arrived. Check the space on the disk, or choose a GeoPackage.</source>
            <translation>{output}: не удалось записать в {path}, дошло строк: {found} из {count}. Проверьте место на диске или выберите GeoPackage.</translation>
        </message>
        <message>
            <location filename="../../processing/sinks.py" />
            <source>What was written to {output} before cannot be taken back: delete it there.</source>
            <translation>Уже записанное в {output} отменить нельзя: удалите это там.</translation>
        </message>
        <message>
            <location filename="../../processing/sources.py" />
            <source>Layer “{layer}” holds {found}, but {wanted} are needed here: choose another layer.</source>
            <translation>Слой «{layer}» не подходит (в нём: {found}), здесь нужны {wanted}: выберите другой слой.</translation>
        </message>
        <message>
            <location filename="../../processing/sources.py" />
            <source>Layer “{layer}” has no coordinate reference system: set it in the layer's properties, or add a .prj file beside its file.</source>
            <translation>У слоя «{layer}» нет системы координат: задайте её в свойствах слоя или положите рядом с файлом файл .prj.</translation>
        </message>
        <message>
            <location filename="../../processing/sources.py" />
            <source>polygons</source>
            <translation>полигоны</translation>
        </message>
        <message>
            <location filename="../../processing/sources.py" />
            <source>lines</source>
            <translation>линии</translation>
        </message>
        <message>
            <location filename="../../processing/sources.py" />
            <source>points</source>
            <translation>точки</translation>
        </message>
        <message>
            <location filename="../../processing/sources.py" />
            <source>mixed geometries</source>
            <translation>геометрии разных типов</translation>
        </message>
        <message>
            <location filename="../../processing/sources.py" />
            <source>Layer “{layer}” is not a vector layer: choose another one.</source>
            <translation>Слой «{layer}» не векторный: выберите другой.</translation>
        </message>
        <message>
            <location filename="../../processing/sources.py" />
            <source>The layer “{layer}” given for “{parameter}” could not be loaded: check the path and the name of the layer in it.</source>
            <translation>Не удалось загрузить слой «{layer}», указанный для «{parameter}»: проверьте путь и имя слоя в файле.</translation>
        </message>
        <message>
            <location filename="../../processing/sources.py" />
            <source>Layer “{layer}” has {count} features, but its file gives none of them: another program may be writing it; remove the layer and add it again, or take a copy.</source>
            <translation>В слое «{layer}» {count} объектов, но его файл не отдаёт ни одного: возможно, в него пишет другая программа; удалите слой и добавьте его снова или сделайте копию файла.</translation>
        </message>
        <message>
            <location filename="../../processing/staging.py" />
            <source>The results could not be put in their place ({reason}): older ones are unchanged.</source>
            <translation>Не удалось поместить результаты на место ({reason}): прежние не изменены.</translation>
        </message>
        <message>
            <location filename="../../processing/styling.py" />
            <source>The style of “{layer}” could not be loaded: {message}</source>
            <translation>Не удалось загрузить стиль «{layer}»: {message}</translation>
        </message>
        <message>
            <location filename="../../processing/styling.py" />
            <source>~ illustrative</source>
            <translation>~ условная граница</translation>
        </message>
        <message>
            <location filename="../../processing/styling.py" />
            <source>with a pair</source>
            <translation>с парой</translation>
        </message>
        <message>
            <location filename="../../processing/styling.py" />
            <source>without a pair</source>
            <translation>без пары</translation>
        </message>
        <message>
            <location filename="../../processing/styling.py" />
            <source>without a partner</source>
            <translation>без пары у границы</translation>
        </message>
        <message>
            <location filename="../../processing/styling.py" />
            <source>wider than the tolerance</source>
            <translation>шире допуска</translation>
        </message>
        <message>
            <location filename="../../processing/styling.py" />
            <source>within the tolerance</source>
            <translation>в пределах допуска</translation>
        </message>
        <message>
            <location filename="../../processing/styling.py" />
            <source>within a tenth of the tolerance</source>
            <translation>в пределах десятой доли допуска</translation>
        </message>
        <message>
            <location filename="../../processing/styling.py" />
            <source>disputed</source>
            <translation>спорная</translation>
        </message>
        <message>
            <location filename="../../processing/styling.py" />
            <source>in no country</source>
            <translation>вне всех стран</translation>
        </message>
        <message>
            <location filename="../../processing/styling.py" />
            <source>cut off</source>
            <translation>отсечено</translation>
        </message>
        <message>
            <location filename="../../processing/styling.py" />
            <source>filled in</source>
            <translation>добавлено</translation>
        </message>
        <message>
            <location filename="../../processing/styling.py" />
            <source>repaired</source>
            <translation>исправлено</translation>
        </message>
        <message>
            <location filename="../../processing/styling.py" />
            <source>gap</source>
            <translation>промежуток</translation>
        </message>
        <message>
            <location filename="../../processing/styling.py" />
            <source>sliver</source>
            <translation>узкая полоса</translation>
        </message>
        <message>
            <location filename="../../processing/styling.py" />
            <source>high</source>
            <translation>высокая</translation>
        </message>
        <message>
            <location filename="../../processing/styling.py" />
            <source>medium</source>
            <translation>средняя</translation>
        </message>
        <message>
            <location filename="../../processing/styling.py" />
            <source>low</source>
            <translation>низкая</translation>
        </message>
        <message>
            <location filename="../../processing/styling.py" />
            <source>between countries</source>
            <translation>между странами</translation>
        </message>
        <message>
            <location filename="../../processing/styling.py" />
            <source>inside one country</source>
            <translation>внутри одной страны</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_output.py" />
            <source>Zone “{name}” is {code} (features: {count}).</source>
            <translation>Зона «{name}» — это {code} (объектов: {count}).</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_output.py" />
            <source>No countries were given: nothing is said of zones at borders.</source>
            <translation>Страны не указаны: о зонах у границ ничего не сообщается.</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_output.py" />
            <source>Not reported: {small} gaps and overlaps below the least area, {short} stretches shorter than the tolerance.</source>
            <translation>Не сообщаются: промежутки и перекрытия меньше наименьшей площади — {small}, отрезки короче допуска — {short}.</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_output.py" />
            <source>No fault found.</source>
            <translation>Несоответствий не найдено.</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_output.py" />
            <source>Zones without a name count as “other” (features: {count}): fill in their names.</source>
            <translation>Зоны без названия считаются «other» (объектов: {count}): впишите их названия.</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_output.py" />
            <source>Zone “{name}” is not known and counts as “other” (features: {count}): give it a code in MAPPING.</source>
            <translation>Зона «{name}» неизвестна и считается «other» (объектов: {count}): дайте ей код в MAPPING.</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_output.py" />
            <source>Layer “{layer}” has no core: enclosure by a buffer was not checked.</source>
            <translation>В слое «{layer}» нет ядра: окружение буферной зоной не проверялось.</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_output.py" />
            <source>Countries of zones that the layer of countries does not have: {names}. Their zones are on no side of a border.</source>
            <translation>Страны зон, которых нет в слое стран: {names}. Их зоны не отнесены ни к одной стороне границы.</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_report.py" />
            <source>zones</source>
            <translation>зоны</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>core</source>
            <translation>ядро</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>buffer</source>
            <translation>буферная зона</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>transition</source>
            <translation>переходная зона</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>restricted use</source>
            <translation>зона ограниченного использования</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>recreation</source>
            <translation>рекреационная зона</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>other zone</source>
            <translation>иная зона</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>core with nothing behind it</source>
            <translation>ядро, за которым ничего нет</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>core at the border, nothing on the neighbour's side</source>
            <translation>ядро у границы, на стороне соседа зон нет</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>core without a buffer before the next zone</source>
            <translation>ядро без буферной зоны перед следующей зоной</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>core at the coast or the edge of the country layer</source>
            <translation>ядро у берега или у края слоя стран</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>zone two ranks further out across the border</source>
            <translation>по другую сторону границы — зона на две ступени дальше</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>zone stops at the border</source>
            <translation>зона обрывается у границы</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>sliver between zones</source>
            <translation>узкая полоса между зонами</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>sliver of overlap</source>
            <translation>узкая полоса перекрытия</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>Ground in two zones of the kind {zone}.</source>
            <translation>Площадь сразу в двух зонах одного вида: {zone}.</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>Ground in two zones: {zone} and {other}.</source>
            <translation>Площадь сразу в двух зонах: {zone}, {other}.</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>The core has no buffer behind it, nor any other zone.</source>
            <translation>За ядром нет ни буферной, ни другой зоны.</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>The core ends at the border, and {country} has no zone there.</source>
            <translation>Ядро заканчивается у границы, и зоны на стороне соседа нет ({country}).</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>The core adjoins this zone with no buffer between: {other}.</source>
            <translation>Ядро примыкает к этой зоне, буферной зоны между ними нет: {other}.</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>The core ends at the coast, or at the edge of the layer of countries, and no zone is behind it.</source>
            <translation>Ядро заканчивается у берега или у края слоя стран, и зоны за ним нет.</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>Across the border this zone meets one two ranks further out: {zone}, {other} ({country}).</source>
            <translation>По другую сторону границы к этой зоне примыкает зона на две ступени дальше: {zone}, {other} ({country}).</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>The zone stops at the border, and {country} has no zone there: {zone}.</source>
            <translation>Зона обрывается у границы, и зоны на стороне соседа нет ({country}): {zone}.</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>Ground in no zone.</source>
            <translation>Площадь вне всех зон.</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>Ground in no zone, narrower than {tolerance} m.</source>
            <translation>Площадь вне всех зон, уже {tolerance} м.</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>Faults found in {zones}: {count}</source>
            <translation>{zones}: найдено несоответствий: {count}</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>No fault found in {zones}</source>
            <translation>{zones}: несоответствий не найдено</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>Every core is enclosed, there is no gap and no overlap, and no zone stops at a border, as far as could be checked with the layers given.</source>
            <translation>Насколько можно проверить по данным слоям, все ядра окружены, промежутков и перекрытий нет и ни одна зона не обрывается у границы.</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>Faults of high severity: {count}.</source>
            <translation>Несоответствий высокой значимости: {count}.</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>Outline of cores with nothing behind it: {length} km.</source>
            <translation>Контур ядер, за которым ничего нет: {length} км.</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>Gaps: {gap} {km2}. Overlaps: {overlap} {km2}, counted once.</source>
            <translation>Промежутки: {gap} {km2}. Перекрытия: {overlap} {km2}, без двойного счёта.</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>~ Faults that rest on illustrative boundaries: {count}.</source>
            <translation>~ Несоответствий, основанных на условных границах: {count}.</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>severity</source>
            <translation>значимость</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>{first} – {last}</source>
            <translation>{first} – {last}</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>Lengths may be added up. Areas of gaps may; overlaps of three zones lie on one another and are counted once in the headline only.</source>
            <translation>Длины можно складывать. Площади промежутков — тоже; перекрытия трёх зон лежат одно на другом и без двойного счёта учтены только в главном итоге.</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>The numbers are the fault_id of the result layers. The zone named first is the stricter one; at a border its country comes first.</source>
            <translation>Номера — это fault_id слоёв результата. Первой названа более строгая зона; у границы первой стоит её страна.</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>Names of zones</source>
            <translation>Названия зон</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>name in the layer</source>
            <translation>название в слое</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>taken as</source>
            <translation>принято как</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>not known: give it a code in MAPPING</source>
            <translation>неизвестно: дайте код в MAPPING</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>The codes are suggestions of this program or choices of whoever ran it, not statements of law.</source>
            <translation>Коды — предложения этой программы или выбор того, кто её запустил, а не правовые утверждения.</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>Tolerance: {tolerance} m. What is nearer adjoins; gaps and overlaps narrower than this are slivers; stretches shorter than this are not reported; ground that reaches no deeper than this into a country counts for nothing at its border.</source>
            <translation>Допуск: {tolerance} м. Что ближе — примыкает; промежутки и перекрытия уже этого — узкие полосы; отрезки короче этого не сообщаются; площадь, заходящая в страну не глубже этого, у её границы не учитывается.</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>Order of zones, the strictest first: core; buffer and restricted use; transition and recreation; other. A core needs a zone of the second rank, or another core, behind it.</source>
            <translation>Порядок зон, начиная с самой строгой: ядро; буферная зона и зона ограниченного использования; переходная и рекреационная зоны; иные. За ядром должна быть зона второй ступени или другое ядро.</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>At a border, a zone that meets nothing on the other side, or a zone two ranks further out, is a fault of the pair: which side ought to act is not said.</source>
            <translation>Зона у границы, которой на другой стороне ничто не отвечает или отвечает зона на две ступени дальше, — несоответствие, общее для обеих сторон: кому действовать, здесь не говорится.</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>A gap is ground of the outlines {sites} in no zone.</source>
            <translation>Промежуток — это площадь контуров слоя {sites}, не вошедшая ни в одну зону.</translation>
        </message>
        <message>
            <location filename="../../processing/zonation_texts.py" />
            <source>A gap is a hole in the ground of all zones, or a strip between two zones narrower than the tolerance and at least twice as long; no outlines were given.</source>
            <translation>Промежуток — это отверстие внутри всех зон вместе или полоса между двумя зонами, которая уже допуска и по меньшей мере вдвое длиннее своей ширины; контуры не указаны.</translation>
        </message>
        <message>
            <location filename="../../processing/zone_countries.py" />
            <source>“{country}”, the country of site {site}, is no code or name of the jurisdictions: ground of its zones in any of them counts as across the border.</source>
            <translation>«{country}», страна территории {site}, — не код и не название ни одной из юрисдикций: площадь её зон в любой из них считается лежащей по другую сторону границы.</translation>
        </message>
        <message>
            <location filename="../../processing/zone_countries.py" />
            <source>Sites that lie in no country of the layer: {count}; the first is {site}. Whether their zones cross a border is not known: COUNTRY_FIELD can say whose they are.</source>
            <translation>Территорий, которые не лежат ни в одной стране слоя: {count}; первая — {site}. Пересекают ли их зоны границу, неизвестно: страну территории может указать COUNTRY_FIELD.</translation>
        </message>
        <message>
            <location filename="../../processing/zones_output.py" />
            <source>Points that became discs of their reported area: {count}.</source>
            <translation>Точек, ставших кругами заявленной площади: {count}.</translation>
        </message>
        <message>
            <location filename="../../processing/zones_output.py" />
            <source>Layer “{layer}” took {area} km² from the zones.</source>
            <translation>Слой «{layer}» отнял у зон {area} км².</translation>
        </message>
        <message>
            <location filename="../../processing/zones_output.py" />
            <source>Sites without ground of their own in any zone: {count}; the first is {site}. Other sites cover what is near them, or CLIP and EXCLUDE take it.</source>
            <translation>Территорий, у которых нет собственной площади ни в одной зоне: {count}; первая — {site}. Соседнее занято другими территориями или отсечено по CLIP и EXCLUDE.</translation>
        </message>
        <message>
            <location filename="../../processing/zones_report.py" />
            <source>zones only within</source>
            <translation>зоны только в пределах</translation>
        </message>
        <message>
            <location filename="../../processing/zones_report.py" />
            <source>no zones within</source>
            <translation>без зон в пределах</translation>
        </message>
        <message>
            <location filename="../../processing/zones_report.py" />
            <source>across the border</source>
            <translation>по другую сторону границы</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>{area} {km2} of zones, {part} {km2} of them across the border</source>
            <translation>{area} {km2} зон, из них по другую сторону границы — {part} {km2}</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>{area} {km2} of zones</source>
            <translation>{area} {km2} зон</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>Round {sites} (sites: {count}): {zones}.</source>
            <translation>Вокруг территорий слоя «{sites}» (территорий: {count}): {zones}.</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>{zone} to {distance} km</source>
            <translation>{zone} — до {distance} км</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>{pct} of the zones lie in another country than their site: there the neighbour would have to act.</source>
            <translation>{pct} площади зон лежит не в стране своей территории: там действовать пришлось бы соседу.</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>~ {part} {km2} of the zones are drawn round sites with illustrative boundaries.</source>
            <translation>~ Из них {part} {km2} — вокруг территорий с условными границами.</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>zones, all sites together</source>
            <translation>зоны, все территории вместе</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>of them in another country than their site</source>
            <translation>из них не в стране своей территории</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>and {count} more countries in the tables</source>
            <translation>и ещё стран в таблицах: {count}</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>By zone and country</source>
            <translation>По зонам и странам</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>zone</source>
            <translation>зона</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>% of the zone</source>
            <translation>% зоны</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>across the border, {km2}</source>
            <translation>по другую сторону границы, {km2}</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>all zones</source>
            <translation>все зоны</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>No ground counts twice: all rows but the totals add up, over zones, countries and sites.</source>
            <translation>Ничто не учтено дважды: все строки, кроме итоговых, складываются по зонам, странам и территориям.</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>own country</source>
            <translation>своя страна</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>round illustrative boundaries, {km2}</source>
            <translation>вокруг условных границ, {km2}</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>~ The boundary of the site is illustrative, and so are its zones.</source>
            <translation>~ Граница территории условная, поэтому условны и её зоны.</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>A point belongs to the innermost zone that any site gives it and, among the sites that give it that zone, to the nearest one. Zones never cover a site.</source>
            <translation>Точка относится к самой внутренней зоне, которую даёт ей какая-либо территория, а из территорий, дающих эту зону, — к ближайшей. Зоны не покрывают территории.</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>What may be added up: zones, countries and sites. Rows of all sites are their sum.</source>
            <translation>Складывать можно зоны, страны и территории. Строки по всем территориям — их сумма.</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>Distances are true ones on the ellipsoid WGS 84, from the boundary of the site. The boundaries of zones lie off them by at most a ten thousandth of the distance, or 0.1 m, in 99 of 100 points.</source>
            <translation>Расстояния — истинные, на эллипсоиде WGS 84, от границы территории. Границы зон отстоят от них не больше чем на десятитысячную долю расстояния или 0,1 м в 99 точках из 100.</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>Distances are true ones on the ellipsoid WGS 84, from the boundary of the site. The boundaries of zones lie off them by at most {tolerance} m in 99 of 100 points.</source>
            <translation>Расстояния — истинные, на эллипсоиде WGS 84, от границы территории. Границы зон отстоят от них не больше чем на {tolerance} м в 99 точках из 100.</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>All distances of a site are multiplied by its field {field}.</source>
            <translation>Все расстояния территории умножены на её поле {field}.</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>Sites of one group have their zones together.</source>
            <translation>У территорий одной группы общие зоны.</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>All sites have their zones together.</source>
            <translation>У всех территорий общие зоны.</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>Points with a reported area, {count} of them, count as discs of that area round the point.</source>
            <translation>Точки с заявленной площадью (точек: {count}) учтены как круги этой площади вокруг точки.</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>Points without an area: {count}. Their core has no area.</source>
            <translation>Точек без площади: {count}. У их ядра нет площади.</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>Lines: {count}. Their core has no area.</source>
            <translation>Линий: {count}. У их ядра нет площади.</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>Zones were kept only within {layer}, which took {area} {km2} from them; sites were not cut.</source>
            <translation>Зоны оставлены только в пределах слоя {layer}, это убрало из них {area} {km2}; территории не обрезались.</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>Zones were left out within {layer}, which took {area} {km2} from them; sites were not cut.</source>
            <translation>Зоны исключены в пределах слоя {layer}, это убрало из них {area} {km2}; территории не обрезались.</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>Whose a site is, its field {field} says; where that is empty, it is every country that the site enters deeper than 250 m.</source>
            <translation>Чья территория, говорит её поле {field}; где оно пусто, это каждая страна, в которую территория заходит глубже 250 м.</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>A site belongs to every country that it enters deeper than 250 m: what two sources of one border differ by makes no site binational.</source>
            <translation>Территория относится к каждой стране, в которую заходит глубже 250 м: расхождение двух источников в одной границе не делает её территорией двух стран.</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>Sites without ground of their own in any zone: {count} (the first: {site}). Other sites cover what is near them, or it was cut off.</source>
            <translation>Территорий, у которых нет собственной площади ни в одной зоне: {count} (первая — {site}). Соседнее занято другими территориями или отсечено.</translation>
        </message>
        <message>
            <location filename="../../processing/zones_texts.py" />
            <source>Sites that lie in no country of the layer: {count}. Whether their zones cross a border is not known.</source>
            <translation>Территорий, которые не лежат ни в одной стране слоя: {count}. Пересекают ли их зоны границу, неизвестно.</translation>
        </message>
        <message>
            <location filename="../../ui/answer_parts.py" />
            <source>Remarks</source>
            <translation>Замечания</translation>
        </message>
        <message>
            <location filename="../../ui/answer_parts.py" />
            <source>Remarks: {count}</source>
            <translation>Замечаний: {count}</translation>
        </message>
        <message>
            <location filename="../../ui/answer_parts.py" />
            <source>Add layers</source>
            <translation>Добавить слои</translation>
        </message>
        <message>
            <location filename="../../ui/answer_parts.py" />
            <source>Export</source>
            <translation>Экспорт</translation>
        </message>
        <message>
            <location filename="../../ui/answer_parts.py" />
            <source>Table as CSV…</source>
            <translation>Таблица в CSV…</translation>
        </message>
        <message>
            <location filename="../../ui/answer_parts.py" />
            <source>Workbook (XLSX)…</source>
            <translation>Книга (XLSX)…</translation>
        </message>
        <message>
            <location filename="../../ui/answer_parts.py" />
            <source>Layers as GeoPackage…</source>
            <translation>Слои как GeoPackage…</translation>
        </message>
        <message>
            <location filename="../../ui/answer_parts.py" />
            <source>Report (HTML)…</source>
            <translation>Отчёт (HTML)…</translation>
        </message>
        <message>
            <location filename="../../ui/answer_parts.py" />
            <source>Copy</source>
            <translation>Копировать</translation>
        </message>
        <message>
            <location filename="../../ui/basket.py" />
            <source>not known</source>
            <translation>неизвестно</translation>
        </message>
        <message>
            <location filename="../../ui/basket.py" />
            <source>Site</source>
            <translation>Территория</translation>
        </message>
        <message>
            <location filename="../../ui/basket_controller.py" />
            <source>No site of this layer is selected: select sites on the map first.</source>
            <translation>В этом слое не выделено ни одной территории: сначала выделите территории на карте.</translation>
        </message>
        <message>
            <location filename="../../ui/basket_controller.py" />
            <source>Tick a pair first, or select one: its group is then added.</source>
            <translation>Сначала отметьте пару или выделите её: тогда добавится её группа.</translation>
        </message>
        <message>
            <location filename="../../ui/basket_controller.py" />
            <source>Sites of the joint reserve: {count}</source>
            <translation>Территорий совместного резервата: {count}</translation>
        </message>
        <message>
            <location filename="../../ui/delivery.py" />
            <source>Report written</source>
            <translation>Отчёт записан</translation>
        </message>
        <message>
            <location filename="../../ui/delivery.py" />
            <source>Copied: {count} rows</source>
            <translation>Скопировано строк: {count}</translation>
        </message>
        <message>
            <location filename="../../ui/delivery.py" />
            <source>The result layers were removed: run again.</source>
            <translation>Слои результата удалены: запустите снова.</translation>
        </message>
        <message>
            <location filename="../../ui/delivery.py" />
            <source>{path} is open in the project: choose another name.</source>
            <translation>Файл {path} открыт в проекте: выберите другое имя.</translation>
        </message>
        <message>
            <location filename="../../ui/delivery.py" />
            <source>{path} is an action plan: choose another name.</source>
            <translation>{path} — это план действий: выберите другое имя.</translation>
        </message>
        <message>
            <location filename="../../ui/delivery.py" />
            <source>Layers written</source>
            <translation>Слои записаны</translation>
        </message>
        <message>
            <location filename="../../ui/delivery.py" />
            <source>A run is on: wait for it or cancel it.</source>
            <translation>Выполняется расчёт: дождитесь его окончания или отмените.</translation>
        </message>
        <message>
            <location filename="../../ui/delivery.py" />
            <source>Table written</source>
            <translation>Таблица записана</translation>
        </message>
        <message>
            <location filename="../../ui/delivery.py" />
            <source>A file is being written: wait for it.</source>
            <translation>Записывается файл: подождите.</translation>
        </message>
        <message>
            <location filename="../../ui/delivery.py" />
            <source>{path} could not be written ({reason}): choose another place.</source>
            <translation>{path} не удалось записать ({reason}): выберите другое место.</translation>
        </message>
        <message>
            <location filename="../../ui/delivery.py" />
            <source>Writing {path}</source>
            <translation>Запись {path}</translation>
        </message>
        <message>
            <location filename="../../ui/delivery.py" />
            <source>Table as CSV</source>
            <translation>Таблица в CSV</translation>
        </message>
        <message>
            <location filename="../../ui/delivery.py" />
            <source>Layers as GeoPackage</source>
            <translation>Слои как GeoPackage</translation>
        </message>
        <message>
            <location filename="../../ui/demonstration.py" />
            <source>Demonstration: Land of Big Cats</source>
            <translation>Демонстрация: Земля больших кошек</translation>
        </message>
        <message>
            <location filename="../../ui/demonstration.py" />
            <source>{path} cannot be read: delete that folder, or install the plugin anew.</source>
            <translation>{path} не удалось прочитать: удалите эту папку или установите модуль заново.</translation>
        </message>
        <message>
            <location filename="../../ui/demonstration.py" />
            <source>The demonstration could not be copied to {folder} ({reason}): free some space.</source>
            <translation>Демонстрацию не удалось скопировать в {folder} ({reason}): освободите место.</translation>
        </message>
        <message>
            <location filename="../../ui/demonstration.py" />
            <source>other sites of the Amur basin (places approximate)</source>
            <translation>другие территории бассейна Амура (места приблизительны)</translation>
        </message>
        <message>
            <location filename="../../ui/demonstration.py" />
            <source>tiger range (modelled)</source>
            <translation>ареал тигра (модель)</translation>
        </message>
        <message>
            <location filename="../../ui/demonstration.py" />
            <source>borders</source>
            <translation>границы</translation>
        </message>
        <message>
            <location filename="../../ui/demonstration.py" />
            <source>outline as mapped</source>
            <translation>контур по карте</translation>
        </message>
        <message>
            <location filename="../../ui/joint_controller.py" />
            <source>No layer of sites is loaded: drag a file of protected sites into the map, or open the demonstration.</source>
            <translation>Слоёв территорий не загружено: перетащите на карту файл охраняемых территорий или откройте демонстрацию.</translation>
        </message>
        <message>
            <location filename="../../ui/joint_controller.py" />
            <source>Choose the layer with the sites of all countries.</source>
            <translation>Выберите слой с территориями всех стран.</translation>
        </message>
        <message>
            <location filename="../../ui/joint_controller.py" />
            <source>Choose a layer of countries, or under Options the field with the country of a site.</source>
            <translation>Выберите слой стран или, в группе «Параметры», поле со страной территории.</translation>
        </message>
        <message>
            <location filename="../../ui/joint_controller.py" />
            <source>“{sites}” within {km} km</source>
            <translation>«{sites}» в пределах {km} км</translation>
        </message>
        <message>
            <location filename="../../ui/joint_controller.py" />
            <source>Sites that were chosen and are not there any more: {count}.</source>
            <translation>Выбранных территорий, которых больше нет: {count}.</translation>
        </message>
        <message>
            <location filename="../../ui/joint_controller.py" />
            <source>all borders</source>
            <translation>все границы</translation>
        </message>
        <message>
            <location filename="../../ui/joint_controller.py" />
            <source>any distance</source>
            <translation>любое расстояние</translation>
        </message>
        <message>
            <location filename="../../ui/joint_controller.py" />
            <source>they meet</source>
            <translation>соприкасаются</translation>
        </message>
        <message>
            <location filename="../../ui/joint_controller.py" />
            <source>up to {km} km</source>
            <translation>до {km} км</translation>
        </message>
        <message>
            <location filename="../../ui/joint_controller.py" />
            <source>No site has a partner across a border within {km} km.</source>
            <translation>Ни у одной территории нет пары через границу в пределах {km} км.</translation>
        </message>
        <message>
            <location filename="../../ui/joint_controller.py" />
            <source>{pairs} border pairs of {sites} sites, at {borders} borders.</source>
            <translation>Приграничных пар: {pairs}, территорий: {sites}, границ: {borders}.</translation>
        </message>
        <message>
            <location filename="../../ui/joint_controller.py" />
            <source>{pairs} border pairs of {sites} sites, all at the border {border}.</source>
            <translation>Приграничных пар: {pairs}, территорий: {sites}, все на границе {border}.</translation>
        </message>
        <message>
            <location filename="../../ui/joint_controller.py" />
            <source>One border pair, at the border {border}.</source>
            <translation>Одна приграничная пара, граница {border}.</translation>
        </message>
        <message>
            <location filename="../../ui/joint_controller.py" />
            <source>Closest: {pair} ({kind}, {distance}).</source>
            <translation>Ближе всего: {pair} ({kind}, {distance}).</translation>
        </message>
        <message>
            <location filename="../../ui/joint_controller.py" />
            <source>{mark} Pairs that rest on illustrative boundaries: {count}.</source>
            <translation>{mark} Пар, опирающихся на условные границы: {count}.</translation>
        </message>
        <message>
            <location filename="../../ui/joint_controller.py" />
            <source>All sites with a country are in {country}: add the other country's sites to the layer, or choose another field for the country of a site.</source>
            <translation>У всех территорий с известной страной она одна: {country}. Добавьте в слой территории другой страны или выберите другое поле со страной территории.</translation>
        </message>
        <message>
            <location filename="../../ui/joint_controller.py" />
            <source>Try a greater distance, and look at the country of each site.</source>
            <translation>Попробуйте большее расстояние и проверьте страну каждой территории.</translation>
        </message>
        <message>
            <location filename="../../ui/joint_controller.py" />
            <source>Nearest to another country: {site}, {km} km.</source>
            <translation>Ближе всех к другой стране: {site}, {km} км.</translation>
        </message>
        <message>
            <location filename="../../ui/joint_delivery.py" />
            <source>Border</source>
            <translation>Граница</translation>
        </message>
        <message>
            <location filename="../../ui/joint_delivery.py" />
            <source>Distance, m</source>
            <translation>Расстояние, м</translation>
        </message>
        <message>
            <location filename="../../ui/joint_delivery.py" />
            <source>Shared, km</source>
            <translation>Общая граница, км</translation>
        </message>
        <message>
            <location filename="../../ui/joint_delivery.py" />
            <source>km²</source>
            <translation>км²</translation>
        </message>
        <message>
            <location filename="../../ui/joint_delivery.py" />
            <source>Share</source>
            <translation>Доля</translation>
        </message>
        <message>
            <location filename="../../ui/joint_delivery.py" />
            <source>Expected</source>
            <translation>Ожидаемая доля</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Sites of all countries</source>
            <translation>Территории всех стран</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Sites of all countries in one layer: polygons, or points</source>
            <translation>Территории всех стран в одном слое: полигоны или точки</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>By a field of the sites</source>
            <translation>По полю территорий</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Polygons of countries: whose the ground is</source>
            <translation>Полигоны стран: чья это земля</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Sites no farther from each other than this are a pair</source>
            <translation>Территории не дальше этого друг от друга составляют пару</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Distance</source>
            <translation>Расстояние</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source> km</source>
            <translation> км</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Name of a site</source>
            <translation>Название</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Country of a site</source>
            <translation>Страна территории</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Without it a site is of the countries that it lies in</source>
            <translation>Если не выбрано, страны территории — те, в которых она лежит</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Country code</source>
            <translation>Код страны</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>IUCN category</source>
            <translation>Категория МСОП</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Reported area</source>
            <translation>Заявленная площадь</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Points become discs of this area, in km²</source>
            <translation>Точки становятся кругами этой площади, в км²</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Boundaries that run closer than this share the border</source>
            <translation>Границы, которые идут ближе этого, — общие</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Tolerance</source>
            <translation>Допуск</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source> m</source>
            <translation> м</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Selected sites only</source>
            <translation>Только выделенные территории</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Closest pair and illustrative boundaries</source>
            <translation>Ближайшая пара и условные границы</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Pairs by border</source>
            <translation>Пары по границам</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Put the result into the project: pairs, sites, borders</source>
            <translation>Добавить результат в проект: пары, территории, границы</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Copy the pairs as they are shown, for a spreadsheet</source>
            <translation>Копировать пары в показанном виде для электронной таблицы</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Filter</source>
            <translation>Фильтр</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Filter pairs</source>
            <translation>Фильтр пар</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Border shown</source>
            <translation>Показанная граница</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Greatest distance shown</source>
            <translation>Наибольшее показанное расстояние</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Sites of the joint reserve</source>
            <translation>Территории совместного резервата</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Add sites</source>
            <translation>Добавить территории</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>The sites selected on the map</source>
            <translation>Территории, выделенные на карте</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>All sites connected with these over borders</source>
            <translation>Все территории, связанные с этими через границы</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Take the marked sites out (Delete)</source>
            <translation>Убрать выделенные территории (Delete)</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Take all sites out</source>
            <translation>Убрать все территории</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Make the joint reserve</source>
            <translation>Создать совместный резерват</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>What the joint reserve needs</source>
            <translation>Что нужно для совместного резервата</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>All pairs</source>
            <translation>Все пары</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Back to all pairs (Esc)</source>
            <translation>Вернуться ко всем парам (Esc)</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Pair</source>
            <translation>Пара</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>What is known of the pair</source>
            <translation>Что известно о паре</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Choose both sites</source>
            <translation>Выбрать обе территории</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>Choose the whole group</source>
            <translation>Выбрать всю группу</translation>
        </message>
        <message>
            <location filename="../../ui/joint_dock.py" />
            <source>All sites that are connected with these over borders</source>
            <translation>Все территории, связанные с этими через границы</translation>
        </message>
        <message>
            <location filename="../../ui/joint_models.py" />
            <source>{m} m</source>
            <translation>{m} м</translation>
        </message>
        <message>
            <location filename="../../ui/joint_models.py" />
            <source>{km} km</source>
            <translation>{km} км</translation>
        </message>
        <message>
            <location filename="../../ui/joint_models.py" />
            <source>pairs: {count}</source>
            <translation>пар: {count}</translation>
        </message>
        <message>
            <location filename="../../ui/joint_models.py" />
            <source>pairs: {count} of {all}</source>
            <translation>пар: {count} из {all}</translation>
        </message>
        <message>
            <location filename="../../ui/joint_models.py" />
            <source>The nearest pair</source>
            <translation>Ближайшая пара</translation>
        </message>
        <message>
            <location filename="../../ui/joint_models.py" />
            <source>Shared by any of the pairs, each stretch counted once</source>
            <translation>Общая граница хотя бы одной из пар, каждый отрезок учтён один раз</translation>
        </message>
        <message>
            <location filename="../../ui/joint_models.py" />
            <source>{country}: sites on a border without a partner: {count}</source>
            <translation>{country}: территорий у границы без пары: {count}</translation>
        </message>
        <message>
            <location filename="../../ui/joint_models.py" />
            <source>~ rests on an illustrative boundary</source>
            <translation>~ в условных границах</translation>
        </message>
        <message>
            <location filename="../../ui/joint_models.py" />
            <source>Apart</source>
            <translation>Расст.</translation>
        </message>
        <message>
            <location filename="../../ui/joint_models.py" />
            <source>Shared</source>
            <translation>Граница</translation>
        </message>
        <message>
            <location filename="../../ui/joint_models.py" />
            <source>Tick pairs to choose the sites of a joint reserve</source>
            <translation>Отметьте пары, чтобы выбрать территории совместного резервата</translation>
        </message>
        <message>
            <location filename="../../ui/joint_models.py" />
            <source>The least distance of the two sites</source>
            <translation>Наименьшее расстояние между двумя территориями</translation>
        </message>
        <message>
            <location filename="../../ui/joint_models.py" />
            <source>Length of the border that the two sites share</source>
            <translation>Длина общей границы двух территорий</translation>
        </message>
        <message>
            <location filename="../../ui/joint_models.py" />
            <source>along the border of the countries</source>
            <translation>вдоль границы стран</translation>
        </message>
        <message>
            <location filename="../../ui/joint_models.py" />
            <source>along the outlines</source>
            <translation>вдоль контуров</translation>
        </message>
        <message>
            <location filename="../../ui/joint_models.py" />
            <source>Shared border</source>
            <translation>Общая граница</translation>
        </message>
        <message>
            <location filename="../../ui/joint_models.py" />
            <source>Overlap</source>
            <translation>Перекрытие</translation>
        </message>
        <message>
            <location filename="../../ui/joint_models.py" />
            <source>{km2} km²</source>
            <translation>{km2} км²</translation>
        </message>
        <message>
            <location filename="../../ui/joint_models.py" />
            <source>Boundary</source>
            <translation>Граница</translation>
        </message>
        <message>
            <location filename="../../ui/joint_models.py" />
            <source>Sites of its group</source>
            <translation>Территорий в её группе</translation>
        </message>
        <message>
            <location filename="../../ui/layer_list.py" />
            <source>Drag layers here</source>
            <translation>Перетащите слои сюда</translation>
        </message>
        <message>
            <location filename="../../ui/layer_list.py" />
            <source>Drag layers here from the layer tree; Delete takes them out</source>
            <translation>Перетащите сюда слои из дерева слоёв; клавиша Delete убирает их</translation>
        </message>
        <message>
            <location filename="../../ui/layer_list.py" />
            <source>Add a layer</source>
            <translation>Добавить слой</translation>
        </message>
        <message>
            <location filename="../../ui/layer_list.py" />
            <source>Take the selected layers out</source>
            <translation>Убрать выделенные слои</translation>
        </message>
        <message>
            <location filename="../../ui/layer_list.py" />
            <source>No other polygon layer is loaded</source>
            <translation>Других полигональных слоёв не загружено</translation>
        </message>
        <message>
            <location filename="../../ui/layer_watch.py" />
            <source>Older than the layer “{layer}”: run again.</source>
            <translation>Старее слоя «{layer}»: запустите снова.</translation>
        </message>
        <message>
            <location filename="../../ui/layer_watch.py" />
            <source>The layer “{layer}” has been removed since: choose another and run again.</source>
            <translation>Слой «{layer}» с тех пор удалён: выберите другой и запустите снова.</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_answer.py" />
            <source>{part} of {whole} km² ({pct}) lie in {overlay}.</source>
            <translation>В границах слоя {overlay} — {part} из {whole} км² ({pct}).</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_answer.py" />
            <source>{part} of {whole} km² ({pct}) lie in the {count} overlays.</source>
            <translation>В слоях наложения ({count}) — {part} из {whole} км² ({pct}).</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_answer.py" />
            <source>Nothing is counted twice: sites that overlap, and overlays that do, are flattened.</source>
            <translation>Ничто не учтено дважды: перекрывающиеся территории и слои наложения объединены.</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_answer.py" />
            <source>{mark} {km2} km² of it rest on illustrative boundaries.</source>
            <translation>{mark} Из этого {km2} км² — в условных границах.</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_answer.py" />
            <source>{sites} in “{overlay}”</source>
            <translation>{sites} в слое «{overlay}»</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_answer.py" />
            <source>{sites} in {count} overlays</source>
            <translation>{sites} в слоях наложения ({count})</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_controller.py" />
            <source>No layer of polygons is loaded: drag a file of protected sites into the map, or open the demonstration.</source>
            <translation>Полигональных слоёв не загружено: перетащите на карту файл охраняемых территорий или откройте демонстрацию.</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_controller.py" />
            <source>Choose the sites to be measured.</source>
            <translation>Выберите территории, которые нужно измерить.</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_controller.py" />
            <source>Add an overlay: drag a layer, such as a species range, into the list.</source>
            <translation>Добавьте слой наложения: перетащите в список слой, например ареал вида.</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_controller.py" />
            <source>no classes</source>
            <translation>без классов</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_dock.py" />
            <source>Polygons to be measured</source>
            <translation>Полигоны, которые нужно измерить</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_dock.py" />
            <source>Not split by country</source>
            <translation>Без разделения по странам</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_dock.py" />
            <source>Polygons of countries, by which everything is split</source>
            <translation>Полигоны стран, по которым всё разделяется</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_dock.py" />
            <source>Classes of overlays</source>
            <translation>Классы слоёв</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_dock.py" />
            <source>In overlays that have this field its values are classes with columns of their own</source>
            <translation>В слоях, где это поле есть, его значения — классы с отдельными столбцами</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_dock.py" />
            <source>Illustrative boundaries</source>
            <translation>Условные границы</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_dock.py" />
            <source>Sites and overlays</source>
            <translation>Территории и слои наложения</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_dock.py" />
            <source>Totals by country</source>
            <translation>Итоги по странам</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_dock.py" />
            <source>Put the result into the project: sites, pieces, table</source>
            <translation>Добавить результат в проект: территории, участки, таблица</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_dock.py" />
            <source>Copy the table as it is shown, for a spreadsheet</source>
            <translation>Копировать таблицу в показанном виде для электронной таблицы</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_models.py" />
            <source>everywhere</source>
            <translation>везде</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_models.py" />
            <source>Ground in no country of the layer: sea or a gap.</source>
            <translation>Площадь вне всех стран слоя: море или промежуток.</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_models.py" />
            <source>Covered by both countries' polygons: they overlap. Not to be called disputed.</source>
            <translation>Покрыто полигонами обеих стран: они перекрываются. Называть спорным нельзя.</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_models.py" />
            <source>all overlays</source>
            <translation>все слои наложения</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_models.py" />
            <source>{km2} km², {pct} of the site</source>
            <translation>{km2} км², {pct} территории</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_models.py" />
            <source>All overlays, ground in several of them counted once</source>
            <translation>Все слои наложения, площадь в нескольких из них учтена один раз</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_models.py" />
            <source>{km2} km², {pct} of the sites' ground there</source>
            <translation>{km2} км², {pct} площади территорий в этой стране</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_models.py" />
            <source>~ {km2} km² of it rest on illustrative boundaries</source>
            <translation>~ из них {km2} км² — в условных границах</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_models.py" />
            <source>Click: only this country below</source>
            <translation>Щелчок: ниже только эта страна</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_models.py" />
            <source>Share there</source>
            <translation>Доля там</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_models.py" />
            <source>In the overlays, everything counted once</source>
            <translation>В слоях наложения, без двойного счёта</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_models.py" />
            <source>Of the ground that the sites have in the country</source>
            <translation>От площади территорий в этой стране</translation>
        </message>
        <message>
            <location filename="../../ui/overlap_models.py" />
            <source>Overlay</source>
            <translation>Слой наложения</translation>
        </message>
        <message>
            <location filename="../../ui/panel_controller.py" />
            <source>Cancelled: nothing was changed.</source>
            <translation>Отменено: ничего не изменено.</translation>
        </message>
        <message>
            <location filename="../../ui/panel_controller.py" />
            <source>Cancelled: this is still the result of the run before.</source>
            <translation>Отменено: показан результат прежнего запуска.</translation>
        </message>
        <message>
            <location filename="../../ui/panel_controller.py" />
            <source>The choices have changed since: run again.</source>
            <translation>Выбор с тех пор изменён: запустите снова.</translation>
        </message>
        <message>
            <location filename="../../ui/panel_dock.py" />
            <source>Question</source>
            <translation>Вопрос</translation>
        </message>
        <message>
            <location filename="../../ui/panel_dock.py" />
            <source>Run</source>
            <translation>Запустить</translation>
        </message>
        <message>
            <location filename="../../ui/panel_dock.py" />
            <source>Run (Ctrl+Enter)</source>
            <translation>Запустить (Ctrl+Enter)</translation>
        </message>
        <message>
            <location filename="../../ui/panel_dock.py" />
            <source>Help on this panel</source>
            <translation>Справка по этой панели</translation>
        </message>
        <message>
            <location filename="../../ui/panel_dock.py" />
            <source>Open the demonstration</source>
            <translation>Открыть демонстрацию</translation>
        </message>
        <message>
            <location filename="../../ui/panels.py" />
            <source>Help</source>
            <translation>Справка</translation>
        </message>
        <message>
            <location filename="../../ui/plan_cells.py" />
            <source>(no name)</source>
            <translation>(без названия)</translation>
        </message>
        <message>
            <location filename="../../ui/plan_cells.py" />
            <source>{n} late</source>
            <translation>проср.: {n}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_cells.py" />
            <source>late {days} d</source>
            <translation>проср. {days} д</translation>
        </message>
        <message>
            <location filename="../../ui/plan_cells.py" />
            <source>done</source>
            <translation>выполнено</translation>
        </message>
        <message>
            <location filename="../../ui/plan_cells.py" />
            <source>{status}: follows from its parts</source>
            <translation>{status}: следует из частей</translation>
        </message>
        <message>
            <location filename="../../ui/plan_cells.py" />
            <source>No lead of {country}: one-sided</source>
            <translation>Нет ответственного ({country}): пункт односторонний</translation>
        </message>
        <message>
            <location filename="../../ui/plan_cells.py" />
            <source>{done} of {count} done, {late} late</source>
            <translation>Выполнено {done} из {count}, просрочено: {late}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_cells.py" />
            <source>Due on {date}</source>
            <translation>Срок: {date}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_cells.py" />
            <source>Late by {days} days</source>
            <translation>Просрочено дней: {days}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_cells.py" />
            <source>Due in {days} days</source>
            <translation>До срока дней: {days}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_cells.py" />
            <source>Done on {date}</source>
            <translation>Выполнено: {date}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_conflicts.py" />
            <source>Both values</source>
            <translation>Оба значения</translation>
        </message>
        <message>
            <location filename="../../ui/plan_conflicts.py" />
            <source>What is wrong with it</source>
            <translation>Что с ним не так</translation>
        </message>
        <message>
            <location filename="../../ui/plan_conflicts.py" />
            <source>Keep ours</source>
            <translation>Оставить наше</translation>
        </message>
        <message>
            <location filename="../../ui/plan_conflicts.py" />
            <source>The value in this plan stays</source>
            <translation>Значение в этом плане остаётся</translation>
        </message>
        <message>
            <location filename="../../ui/plan_conflicts.py" />
            <source>Take theirs</source>
            <translation>Принять их</translation>
        </message>
        <message>
            <location filename="../../ui/plan_conflicts.py" />
            <source>What came in the file is written into the plan</source>
            <translation>То, что пришло в файле, записывается в план</translation>
        </message>
        <message>
            <location filename="../../ui/plan_conflicts.py" />
            <source>Another…</source>
            <translation>Другое…</translation>
        </message>
        <message>
            <location filename="../../ui/plan_conflicts.py" />
            <source>Type a third value</source>
            <translation>Ввести третье значение</translation>
        </message>
        <message>
            <location filename="../../ui/plan_conflicts.py" />
            <source>All</source>
            <translation>Все</translation>
        </message>
        <message>
            <location filename="../../ui/plan_conflicts.py" />
            <source>Decide all open conflicts at once</source>
            <translation>Разрешить сразу все неразрешённые конфликты</translation>
        </message>
        <message>
            <location filename="../../ui/plan_conflicts.py" />
            <source>Keep ours everywhere</source>
            <translation>Везде оставить наше</translation>
        </message>
        <message>
            <location filename="../../ui/plan_conflicts.py" />
            <source>Take theirs everywhere</source>
            <translation>Везде принять их</translation>
        </message>
        <message>
            <location filename="../../ui/plan_conflicts.py" />
            <source>Decide all</source>
            <translation>Разрешить все</translation>
        </message>
        <message>
            <location filename="../../ui/plan_conflicts.py" />
            <source>Another value</source>
            <translation>Другое значение</translation>
        </message>
        <message>
            <location filename="../../ui/plan_conflicts.py" />
            <source>Write this value</source>
            <translation>Записать это значение</translation>
        </message>
        <message>
            <location filename="../../ui/plan_conflicts.py" />
            <source>No plan is open.</source>
            <translation>План не открыт.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_conflicts.py" />
            <source>No conflicts: nothing that came speaks against what stands here.</source>
            <translation>Конфликтов нет: ничто из пришедшего не противоречит тому, что стоит здесь.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_conflicts.py" />
            <source>Imported by {who}, {when}.</source>
            <translation>Импортировано: {who}, {when}.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_conflicts.py" />
            <source>The items would be each other's parents: keep ours, or move one of them in the checklist first.</source>
            <translation>Пункты были бы подчинены друг другу: оставьте наше или сначала переместите один из них в контрольном списке.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_controller.py" />
            <source>This plan can only be read: copy the file to where you may write.</source>
            <translation>Этот план доступен только для чтения: скопируйте файл туда, где разрешена запись.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_controller.py" />
            <source>“{name}” was changed by {who} meanwhile, and your edit was not made: choose below which of the two stands.</source>
            <translation>«{name}»: тем временем внесено другое значение ({who}), и ваша правка не внесена. Выберите ниже, какое из двух остаётся.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_controller.py" />
            <source>somebody</source>
            <translation>кто-то</translation>
        </message>
        <message>
            <location filename="../../ui/plan_create_dialog.py" />
            <source>Create a plan</source>
            <translation>Создать план</translation>
        </message>
        <message>
            <location filename="../../ui/plan_create_dialog.py" />
            <source>Title</source>
            <translation>Название</translation>
        </message>
        <message>
            <location filename="../../ui/plan_create_dialog.py" />
            <source>As the template is called</source>
            <translation>Как у шаблона</translation>
        </message>
        <message>
            <location filename="../../ui/plan_create_dialog.py" />
            <source>Such as RUS CHN</source>
            <translation>Например RUS CHN</translation>
        </message>
        <message>
            <location filename="../../ui/plan_create_dialog.py" />
            <source>Sites or a joint reserve: they become places of the plan</source>
            <translation>Территории или совместный резерват: они становятся местами плана</translation>
        </message>
        <message>
            <location filename="../../ui/plan_create_dialog.py" />
            <source>Who am I</source>
            <translation>Кто я</translation>
        </message>
        <message>
            <location filename="../../ui/plan_create_dialog.py" />
            <source>Your name, for the history of the plan</source>
            <translation>Ваше имя для истории плана</translation>
        </message>
        <message>
            <location filename="../../ui/plan_create_dialog.py" />
            <source>File</source>
            <translation>Файл</translation>
        </message>
        <message>
            <location filename="../../ui/plan_create_dialog.py" />
            <source>Choose: {what}</source>
            <translation>Выбрать: {what}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_create_dialog.py" />
            <source>Create</source>
            <translation>Создать</translation>
        </message>
        <message>
            <location filename="../../ui/plan_create_dialog.py" />
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <location filename="../../ui/plan_create_dialog.py" />
            <source>Name the countries whose plan it is, such as RUS CHN.</source>
            <translation>Укажите страны, чей это план, например RUS CHN.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_create_dialog.py" />
            <source>Say who you are, for the history of the plan.</source>
            <translation>Укажите, кто вы, для истории плана.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_create_dialog.py" />
            <source>Choose a file for the plan.</source>
            <translation>Выберите файл плана.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_create_dialog.py" />
            <source>The file exists already: choose another name.</source>
            <translation>Файл уже существует: выберите другое имя.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Done</source>
            <translation>Выполнено</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Kind of state</source>
            <translation>Вид состояния</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>State</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Progress</source>
            <translation>Ход выполнения</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>No plan is open. Open a plan, create one, or open the demonstration.</source>
            <translation>План не открыт. Откройте план, создайте новый или откройте демонстрацию.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Open a plan…</source>
            <translation>Открыть план…</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Create a plan…</source>
            <translation>Создать план…</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Checklist</source>
            <translation>Список</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Checklist and item</source>
            <translation>Контрольный список и пункт</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>No item passes the filters.</source>
            <translation>Ни один пункт не проходит через фильтры.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Clear the filters</source>
            <translation>Сбросить фильтры</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Filter…</source>
            <translation>Фильтр…</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Words in names, codes and leads, in any language</source>
            <translation>Слова в названиях, кодах и ответственных, на любом языке</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Items of this country</source>
            <translation>Пункты этой страны</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Late</source>
            <translation>Просрочено</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Items that should be done by today</source>
            <translation>Пункты, которые к сегодняшнему дню должны быть выполнены</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Mine</source>
            <translation>Мои</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Items that my country leads</source>
            <translation>Пункты, за которые отвечает моя страна</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>On the map</source>
            <translation>На карте</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Items with places in the map's view</source>
            <translation>Пункты с местами в видимой части карты</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Undo (Ctrl+Z)</source>
            <translation>Отменить (Ctrl+Z)</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Undo</source>
            <translation>Отменить</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Redo (Ctrl+Shift+Z)</source>
            <translation>Повторить (Ctrl+Shift+Z)</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Redo</source>
            <translation>Повторить</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Add an item</source>
            <translation>Добавить пункт</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Remove the item (Delete)</source>
            <translation>Удалить пункт (Delete)</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Remove the item</source>
            <translation>Удалить пункт</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Up (Ctrl+Up)</source>
            <translation>Вверх (Ctrl+Up)</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Up</source>
            <translation>Вверх</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Down (Ctrl+Down)</source>
            <translation>Вниз (Ctrl+Down)</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Down</source>
            <translation>Вниз</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>{done} of {count} done</source>
            <translation>Выполнено {done} из {count}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>No plan</source>
            <translation>Нет плана</translation>
        </message>
        <message>
            <location filename="../../ui/plan_dock.py" />
            <source>Plan: {name}</source>
            <translation>План: {name}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_field_kinds.py" />
            <source>Year, month, day; Delete takes the date out</source>
            <translation>Год, месяц, день; Delete убирает дату</translation>
        </message>
        <message>
            <location filename="../../ui/plan_fields.py" />
            <source>Not saved: what you typed stays here. Esc takes it back.</source>
            <translation>Не сохранено: введённое остаётся здесь. Esc возвращает прежнее.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_fields.py" />
            <source>Not saved</source>
            <translation>Не сохранено</translation>
        </message>
        <message>
            <location filename="../../ui/plan_fields.py" />
            <source>About this field</source>
            <translation>Об этом поле</translation>
        </message>
        <message>
            <location filename="../../ui/plan_fields.py" />
            <source>Not saved: {who} wrote “{theirs}” meanwhile; yours is “{yours}”.</source>
            <translation>Не сохранено: тем временем внесено «{theirs}» ({who}); ваше значение — «{yours}».</translation>
        </message>
        <message>
            <location filename="../../ui/plan_fields.py" />
            <source>Conflict</source>
            <translation>Конфликт</translation>
        </message>
        <message>
            <location filename="../../ui/plan_fields.py" />
            <source>Keep mine</source>
            <translation>Оставить моё</translation>
        </message>
        <message>
            <location filename="../../ui/plan_files.py" />
            <source>Open a plan</source>
            <translation>Открыть план</translation>
        </message>
        <message>
            <location filename="../../ui/plan_files.py" />
            <source>Demonstration</source>
            <translation>Демонстрация</translation>
        </message>
        <message>
            <location filename="../../ui/plan_files.py" />
            <source>Cancelled: no plan was made.</source>
            <translation>Отменено: план не создан.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_files.py" />
            <source>Your name, for the history of the plan:</source>
            <translation>Ваше имя для истории плана:</translation>
        </message>
        <message>
            <location filename="../../ui/plan_files.py" />
            <source>Title, countries, languages…</source>
            <translation>Название, страны, языки…</translation>
        </message>
        <message>
            <location filename="../../ui/plan_files.py" />
            <source>Recent plans</source>
            <translation>Недавние планы</translation>
        </message>
        <message>
            <location filename="../../ui/plan_files.py" />
            <source>Who am I: {name}…</source>
            <translation>Кто я: {name}…</translation>
        </message>
        <message>
            <location filename="../../ui/plan_files.py" />
            <source>My country</source>
            <translation>Моя страна</translation>
        </message>
        <message>
            <location filename="../../ui/plan_files.py" />
            <source>Close the plan</source>
            <translation>Закрыть план</translation>
        </message>
        <message>
            <location filename="../../ui/plan_filters.py" />
            <source>Which country is yours?</source>
            <translation>Какая страна ваша?</translation>
        </message>
        <message>
            <location filename="../../ui/plan_findings.py" />
            <source>All countries</source>
            <translation>Все страны</translation>
        </message>
        <message>
            <location filename="../../ui/plan_findings.py" />
            <source>d</source>
            <translation>дн.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_findings.py" />
            <source>The plan could not be checked ({reason}): open it anew.</source>
            <translation>Не удалось проверить план ({reason}): откройте его заново.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_findings.py" />
            <source>Checking the plan…</source>
            <translation>Проверка плана…</translation>
        </message>
        <message>
            <location filename="../../ui/plan_findings.py" />
            <source>Checking the plan</source>
            <translation>Проверка плана</translation>
        </message>
        <message>
            <location filename="../../ui/plan_findings.py" />
            <source>Nothing to find fault with on this day.</source>
            <translation>На этот день замечаний нет.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_findings.py" />
            <source>No finding of this sort.</source>
            <translation>Результатов этого рода нет.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_findings.py" />
            <source>Error</source>
            <translation>Ошибка</translation>
        </message>
        <message>
            <location filename="../../ui/plan_findings.py" />
            <source>Warning</source>
            <translation>Предупреждение</translation>
        </message>
        <message>
            <location filename="../../ui/plan_findings.py" />
            <source>Show errors</source>
            <translation>Показывать ошибки</translation>
        </message>
        <message>
            <location filename="../../ui/plan_findings.py" />
            <source>Show warnings</source>
            <translation>Показывать предупреждения</translation>
        </message>
        <message>
            <location filename="../../ui/plan_findings.py" />
            <source>Show notes</source>
            <translation>Показывать замечания</translation>
        </message>
        <message>
            <location filename="../../ui/plan_history.py" />
            <source>The plan was made.</source>
            <translation>План создан.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_history.py" />
            <source>History of</source>
            <translation>Охват истории</translation>
        </message>
        <message>
            <location filename="../../ui/plan_history.py" />
            <source>This item</source>
            <translation>Этот пункт</translation>
        </message>
        <message>
            <location filename="../../ui/plan_history.py" />
            <source>Whole plan</source>
            <translation>Весь план</translation>
        </message>
        <message>
            <location filename="../../ui/plan_history.py" />
            <source>Title, countries, languages</source>
            <translation>Название, страны, языки</translation>
        </message>
        <message>
            <location filename="../../ui/plan_history.py" />
            <source>any day</source>
            <translation>любая</translation>
        </message>
        <message>
            <location filename="../../ui/plan_history.py" />
            <source>Since</source>
            <translation>С даты</translation>
        </message>
        <message>
            <location filename="../../ui/plan_history.py" />
            <source>Only what was changed since this day</source>
            <translation>Только то, что изменено начиная с этого дня</translation>
        </message>
        <message>
            <location filename="../../ui/plan_history.py" />
            <source>Take back the last change that you made to this plan (Ctrl+Z)</source>
            <translation>Отменить последнее изменение, которое вы внесли в этот план (Ctrl+Z)</translation>
        </message>
        <message>
            <location filename="../../ui/plan_history.py" />
            <source>Undo my last change</source>
            <translation>Отменить моё последнее изменение</translation>
        </message>
        <message>
            <location filename="../../ui/plan_history.py" />
            <source>Choose an item in the checklist, or the whole plan above.</source>
            <translation>Выберите пункт в контрольном списке или, выше, весь план.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_history.py" />
            <source>Nothing has been changed since that day.</source>
            <translation>Начиная с этого дня ничего не изменено.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_history.py" />
            <source>There is no change of yours that can be taken back.</source>
            <translation>Нет вашего изменения, которое можно отменить.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_item_editor.py" />
            <source>What to do first</source>
            <translation>Что сделать сначала</translation>
        </message>
        <message>
            <location filename="../../ui/plan_item_editor.py" />
            <source>Choose an item in the checklist to edit it here.</source>
            <translation>Выберите пункт в контрольном списке, чтобы править его здесь.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_item_edits.py" />
            <source>There is nothing of yours to take back.</source>
            <translation>Нет вашего изменения, которое можно отменить.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_item_edits.py" />
            <source>There is nothing to make again.</source>
            <translation>Повторять нечего.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_item_edits.py" />
            <source>Its status follows from its parts: check those off.</source>
            <translation>Состояние следует из частей: отмечайте выполнение у них.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_item_edits.py" />
            <source>New: {kind}</source>
            <translation>Новый пункт: {kind}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_item_edits.py" />
            <source>“{name}” and {n} items below it were removed: undo brings them back.</source>
            <translation>Удалено: «{name}» и подчинённые пункты ({n}); отмена вернёт их.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_item_edits.py" />
            <source>“{name}” was removed: undo brings it back.</source>
            <translation>Удалено: «{name}»; отмена вернёт этот пункт.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_item_edits.py" />
            <source>{kind} below this</source>
            <translation>{kind} уровнем ниже</translation>
        </message>
        <message>
            <location filename="../../ui/plan_item_edits.py" />
            <source>Edit the name</source>
            <translation>Править название</translation>
        </message>
        <message>
            <location filename="../../ui/plan_item_edits.py" />
            <source>Edit the due date</source>
            <translation>Править срок</translation>
        </message>
        <message>
            <location filename="../../ui/plan_item_edits.py" />
            <source>Edit the leads</source>
            <translation>Править ответственных</translation>
        </message>
        <message>
            <location filename="../../ui/plan_item_facts.py" />
            <source>Approved dates</source>
            <translation>Утверждённые сроки</translation>
        </message>
        <message>
            <location filename="../../ui/plan_item_facts.py" />
            <source>Where the status comes from</source>
            <translation>Откуда взято состояние</translation>
        </message>
        <message>
            <location filename="../../ui/plan_item_facts.py" />
            <source>{status}, by its {count} parts</source>
            <translation>{status} — по частям: {count}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_item_head.py" />
            <source>All languages side by side</source>
            <translation>Все языки рядом</translation>
        </message>
        <message>
            <location filename="../../ui/plan_item_sections.py" />
            <source>Description and note</source>
            <translation>Описание и заметка</translation>
        </message>
        <message>
            <location filename="../../ui/plan_item_sections.py" />
            <source>Links to other items</source>
            <translation>Связи с другими пунктами</translation>
        </message>
        <message>
            <location filename="../../ui/plan_item_sections.py" />
            <source>Countries: none leads for {missing}</source>
            <translation>Страны: {missing} — без ответственного</translation>
        </message>
        <message>
            <location filename="../../ui/plan_item_sections.py" />
            <source>Places ({count}, not found: {gone})</source>
            <translation>Места ({count}, не найдено: {gone})</translation>
        </message>
        <message>
            <location filename="../../ui/plan_left_over.py" />
            <source>Edits that were not saved</source>
            <translation>Несохранённые правки</translation>
        </message>
        <message>
            <location filename="../../ui/plan_links_box.py" />
            <source>Item to link: {relation}</source>
            <translation>Пункт для связи: {relation}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_links_box.py" />
            <source>Add</source>
            <translation>Добавить</translation>
        </message>
        <message>
            <location filename="../../ui/plan_links_box.py" />
            <source>Add: {relation}</source>
            <translation>Добавить: {relation}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_links_box.py" />
            <source>About the links</source>
            <translation>О связях</translation>
        </message>
        <message>
            <location filename="../../ui/plan_links_box.py" />
            <source>Choose an item from the list: type a part of its number or name.</source>
            <translation>Выберите пункт из списка: введите часть его номера или названия.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_links_box.py" />
            <source>Go to {name}</source>
            <translation>Перейти: {name}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_links_box.py" />
            <source>Remove the link to {name}</source>
            <translation>Убрать связь: {name}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_links_box.py" />
            <source>Number or name…</source>
            <translation>Номер или название…</translation>
        </message>
        <message>
            <location filename="../../ui/plan_links_box.py" />
            <source>Depends on</source>
            <translation>Зависит от</translation>
        </message>
        <message>
            <location filename="../../ui/plan_links_box.py" />
            <source>Needed by</source>
            <translation>Нужен для</translation>
        </message>
        <message>
            <location filename="../../ui/plan_links_box.py" />
            <source>Addresses</source>
            <translation>Направлен на</translation>
        </message>
        <message>
            <location filename="../../ui/plan_links_box.py" />
            <source>Addressed by</source>
            <translation>На это направлены</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>What leaves, and what stays at home</source>
            <translation>Что передаётся и что нет</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>Write</source>
            <translation>Записать</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>Budgets and internal notes are not in it. Sensitive places leave as their cell of 0.1 degrees, without name and layer.</source>
            <translation>Бюджеты и внутренние заметки не входят. Уязвимые места передаются ячейкой 0,1 градуса, без названия и слоя.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>none: from the beginning</source>
            <translation>нет: с самого начала</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>No borders on the map</source>
            <translation>Без границ на карте</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>Polygons of countries, drawn under the places</source>
            <translation>Полигоны стран, которые рисуются под местами</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>Export the plan as a table</source>
            <translation>Экспорт плана таблицей</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>plan</source>
            <translation>план</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>Scheduled for Planned, and so on.</source>
            <translation>Scheduled вместо Planned и так далее.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>Import a table</source>
            <translation>Импорт таблицы</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>Import</source>
            <translation>Импортировать</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>Merge into the open plan</source>
            <translation>Свести с открытым планом</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>Make a new plan of it</source>
            <translation>Создать из неё новый план</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>File of the new plan</source>
            <translation>Файл нового плана</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>New plan</source>
            <translation>Новый план</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>What was changed in the file is changed in your plan. Where both have changed the same field yours stays until you decide. Nothing is deleted because a row is missing.</source>
            <translation>Что изменено в файле, меняется и в вашем плане. Где одно поле изменили обе стороны, ваше значение остаётся, пока вы не примете решение. Если строки в файле нет, ничего не удаляется.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>The file becomes a plan of its own, which can be merged with its sender's.</source>
            <translation>Файл становится отдельным планом, который можно сводить с планом отправителя.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>Leaves too: {list}.</source>
            <translation>Передаётся также: {list}.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>Stays at home: {list}.</source>
            <translation>Не передаётся: {list}.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>Nothing in this plan has to stay at home.</source>
            <translation>В этом плане нет внутренних сведений.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>budgets: {count}</source>
            <translation>бюджетов: {count}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>exchange rates: {count}</source>
            <translation>обменных курсов: {count}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>internal notes: {count}</source>
            <translation>внутренних заметок: {count}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>exact positions of sensitive places: {count}</source>
            <translation>точных положений уязвимых мест: {count}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_output_dialogs.py" />
            <source>folders of layers: {count}</source>
            <translation>папок слоёв: {count}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Open</source>
            <translation>Открыть</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Open what was written</source>
            <translation>Открыть записанное</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Hide this message</source>
            <translation>Скрыть это сообщение</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Review</source>
            <translation>Обзор</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Review as a page (HTML)…</source>
            <translation>Обзор страницей (HTML)…</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Review to print (PDF)…</source>
            <translation>Обзор для печати (PDF)…</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Legal matrix (HTML)…</source>
            <translation>Правовая матрица (HTML)…</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Export as a table (XLSX, CSV)…</source>
            <translation>Экспорт таблицей (XLSX, CSV)…</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Import a table…</source>
            <translation>Импорт таблицы…</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Add the plan's tables as layers</source>
            <translation>Добавить таблицы плана как слои</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Add the plan's places as a layer</source>
            <translation>Добавить места плана как слой</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Review as a page (HTML)</source>
            <translation>Обзор страницей (HTML)</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Review to print (PDF)</source>
            <translation>Обзор для печати (PDF)</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>review</source>
            <translation>обзор</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Legal matrix (HTML)</source>
            <translation>Правовая матрица (HTML)</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>legal matrix</source>
            <translation>правовая матрица</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>{count} edits wait for the plan's file, so it would go out without them: connect to its disk again first.</source>
            <translation>Правок, которые ещё не записаны в файл плана: {count}; он был бы передан без них. Сначала снова подключите его диск.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Cancelled: nothing was written.</source>
            <translation>Отменено: ничего не записано.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Review written: {done} of {all} items completed, {late} overdue.</source>
            <translation>Обзор записан: выполнено пунктов {done} из {all}, просрочено: {late}.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Legal matrix written: {gaps} of {all} open items have a gap.</source>
            <translation>Правовая матрица записана: незавершённых пунктов с пробелом: {gaps} из {all}.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Exported to {file}: {count} records.</source>
            <translation>Экспортировано в {file}, записей: {count}.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>A plan was made of the file: {count} records.</source>
            <translation>Из файла создан план, записей: {count}.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Imported: {added} records added, {changed} values changed.</source>
            <translation>Импортировано: добавлено записей: {added}, изменено значений: {changed}.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Conflicts to decide: {count}, see the tab.</source>
            <translation>Конфликтов, ждущих решения: {count}, см. вкладку.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_outputs.py" />
            <source>Records that are not in the file stay: {count}.</source>
            <translation>Остаётся записей, которых нет в файле: {count}.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>About the places</source>
            <translation>О местах</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>Show</source>
            <translation>Показать</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>Show the item's places on the map</source>
            <translation>Показать места пункта на карте</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>Link selected</source>
            <translation>Связать</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>Link the selected features of the active layer with this item</source>
            <translation>Связать выделенные объекты активного слоя с этим пунктом</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>Take the chosen place from the item (Delete)</source>
            <translation>Убрать выбранное место из пункта (Delete)</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>Unlink the place</source>
            <translation>Убрать связь с местом</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>Country of the place</source>
            <translation>Страна места</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>Sensitive place</source>
            <translation>Уязвимое место</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>Leaves in exports and reports as its 0.1° cell only, without name and layer</source>
            <translation>Попадает в файлы экспорта и отчёты только как ячейка 0,1°, без названия и слоя</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>Sensitive.</source>
            <translation>Уязвимое.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>The layer “{layer}” is gone: add it to the project again, or unlink the place and link its feature anew.</source>
            <translation>Слоя «{layer}» больше нет: снова добавьте его в проект или уберите связь с местом и свяжите его объект заново.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>{feature} is no longer in the layer “{layer}”: unlink the place, or bring the feature back.</source>
            <translation>{feature}: такого объекта больше нет в слое «{layer}». Уберите связь с местом или верните объект.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>The layer “{layer}” is not in the project: add it to see the place.</source>
            <translation>Слоя «{layer}» нет в проекте: добавьте его, чтобы увидеть место.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>{feature} of the layer “{layer}”</source>
            <translation>{feature}, слой «{layer}»</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>Looking for the places</source>
            <translation>Поиск мест</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>No place of this item can be found: add its layers to the project.</source>
            <translation>Ни одно место этого пункта не найдено: добавьте его слои в проект.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>Places that cannot be found: {count}. Add their layers to the project.</source>
            <translation>Мест, которые не найдены: {count}. Добавьте их слои в проект.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>Choose a layer in the layer tree and select features of it first.</source>
            <translation>Сначала выберите слой в дереве слоёв и выделите его объекты.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>Nothing is selected in “{layer}”: select features of it on the map first.</source>
            <translation>В слое «{layer}» ничего не выделено: сначала выделите его объекты на карте.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>{count} features are selected: select up to {most} of them.</source>
            <translation>Выделено объектов: {count}; выделите не больше {most}.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>Linking places</source>
            <translation>Связывание мест</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>Reading the selected features…</source>
            <translation>Чтение выделенных объектов…</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>The selected features could not be read.</source>
            <translation>Не удалось прочитать выделенные объекты.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>The item is gone, so nothing was linked.</source>
            <translation>Пункта больше нет, поэтому ничего не связано.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>The selected features are linked with this item already.</source>
            <translation>Выделенные объекты уже связаны с этим пунктом.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>The places could not be saved: try again.</source>
            <translation>Не удалось сохранить места: попробуйте ещё раз.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>Linked: {count}.</source>
            <translation>Связано: {count}.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_places_box.py" />
            <source>The layer “{layer}” is temporary: save it, or the places will not be found again.</source>
            <translation>Слой «{layer}» временный: сохраните его, иначе места больше не найдутся.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_record_form.py" />
            <source>all together</source>
            <translation>все вместе</translation>
        </message>
        <message>
            <location filename="../../ui/plan_record_page.py" />
            <source>Back to the items</source>
            <translation>Назад к пунктам</translation>
        </message>
        <message>
            <location filename="../../ui/plan_record_page.py" />
            <source>Three letters each (ISO 3166-1), such as RUS CHN</source>
            <translation>По три буквы (ISO 3166-1), например RUS CHN</translation>
        </message>
        <message>
            <location filename="../../ui/plan_record_page.py" />
            <source>Codes such as en ru zh; the first is the plan's own</source>
            <translation>Коды, например en ru zh; первый — язык самого плана</translation>
        </message>
        <message>
            <location filename="../../ui/plan_record_page.py" />
            <source>Three letters (ISO 4217), such as CNY: sums are told in it</source>
            <translation>Три буквы (ISO 4217), например CNY: в ней указаны суммы</translation>
        </message>
        <message>
            <location filename="../../ui/plan_record_page.py" />
            <source>no official plan</source>
            <translation>неофициальный план</translation>
        </message>
        <message>
            <location filename="../../ui/plan_record_page.py" />
            <source>Said wherever the plan is shown</source>
            <translation>Об этом сказано везде, где показан план</translation>
        </message>
        <message>
            <location filename="../../ui/plan_record_page.py" />
            <source>Made from the template {name}.</source>
            <translation>Создан по шаблону {name}.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_reports_box.py" />
            <source>Add a report</source>
            <translation>Добавить отчёт</translation>
        </message>
        <message>
            <location filename="../../ui/plan_reports_box.py" />
            <source>Remove the report</source>
            <translation>Удалить отчёт</translation>
        </message>
        <message>
            <location filename="../../ui/plan_reports_box.py" />
            <source>Latest</source>
            <translation>Последнее</translation>
        </message>
        <message>
            <location filename="../../ui/plan_reports_box.py" />
            <source>Add an indicator</source>
            <translation>Добавить показатель</translation>
        </message>
        <message>
            <location filename="../../ui/plan_reports_box.py" />
            <source>Remove the indicator</source>
            <translation>Удалить показатель</translation>
        </message>
        <message>
            <location filename="../../ui/plan_reports_box.py" />
            <source>Add a measurement</source>
            <translation>Добавить измерение</translation>
        </message>
        <message>
            <location filename="../../ui/plan_reports_box.py" />
            <source>Remove the measurement</source>
            <translation>Удалить измерение</translation>
        </message>
        <message>
            <location filename="../../ui/plan_reports_box.py" />
            <source>Instrument to link</source>
            <translation>Документ для связи</translation>
        </message>
        <message>
            <location filename="../../ui/plan_reports_box.py" />
            <source>Link it</source>
            <translation>Привязать</translation>
        </message>
        <message>
            <location filename="../../ui/plan_reports_box.py" />
            <source>Where the instrument is used</source>
            <translation>Где используется документ</translation>
        </message>
        <message>
            <location filename="../../ui/plan_reports_box.py" />
            <source>Instrument</source>
            <translation>Документ</translation>
        </message>
        <message>
            <location filename="../../ui/plan_reports_box.py" />
            <source>Add a new instrument</source>
            <translation>Добавить новый документ</translation>
        </message>
        <message>
            <location filename="../../ui/plan_reports_box.py" />
            <source>Unlink the instrument from this item</source>
            <translation>Убрать связь пункта с документом</translation>
        </message>
        <message>
            <location filename="../../ui/plan_reports_box.py" />
            <source>{name} (from above)</source>
            <translation>{name} (из вышестоящего)</translation>
        </message>
        <message>
            <location filename="../../ui/plan_reports_box.py" />
            <source>Items that rest on it: {count}. What is changed here holds for all of them.</source>
            <translation>Пунктов, которые на него опираются: {count}. Изменения действуют для всех них.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_session.py" />
            <source>{path} cannot be written now: {count} edits wait on this computer and are saved when it can.</source>
            <translation>{path} сейчас нельзя записать. Правки ждут на этом компьютере и сохранятся, когда это станет возможно: {count}.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_session.py" />
            <source>{path} is not there any more (moved, renamed, or its disk is away): what you change is kept on this computer, and saved when the file is back.</source>
            <translation>{path} больше нет на месте (перемещён, переименован или диск отключён): изменения хранятся на этом компьютере и будут сохранены, когда файл вернётся.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_shares_editor.py" />
            <source>Missing side, {country}</source>
            <translation>Недостающая сторона, {country}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_shares_editor.py" />
            <source>Add a lead of {country}</source>
            <translation>Добавить ответственного: {country}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_shares_editor.py" />
            <source>{field}, {country}</source>
            <translation>{field}, {country}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_shares_editor.py" />
            <source>no lead of {country}: one-sided</source>
            <translation>нет ответственного ({country}): односторонне</translation>
        </message>
        <message>
            <location filename="../../ui/plan_shares_editor.py" />
            <source>no lead</source>
            <translation>нет ответственного</translation>
        </message>
        <message>
            <location filename="../../ui/plan_shares_editor.py" />
            <source>led from above: {name}</source>
            <translation>из вышестоящего: {name}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_shares_editor.py" />
            <source>Country of the new budget</source>
            <translation>Страна нового бюджета</translation>
        </message>
        <message>
            <location filename="../../ui/plan_shares_editor.py" />
            <source>Currency of the new budget</source>
            <translation>Валюта нового бюджета</translation>
        </message>
        <message>
            <location filename="../../ui/plan_shares_editor.py" />
            <source>Add a budget</source>
            <translation>Добавить бюджет</translation>
        </message>
        <message>
            <location filename="../../ui/plan_shares_editor.py" />
            <source>Budgets stay here unless an export asks for them.</source>
            <translation>Бюджеты остаются здесь, если при экспорте их не запросили.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_shares_editor.py" />
            <source>About the budgets</source>
            <translation>О бюджетах</translation>
        </message>
        <message>
            <location filename="../../ui/plan_shares_editor.py" />
            <source>Remove the budget {budget}</source>
            <translation>Удалить бюджет {budget}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_shares_editor.py" />
            <source>Choose a currency first, such as CNY.</source>
            <translation>Сначала выберите валюту, например CNY.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_tabs.py" />
            <source>Views of the plan</source>
            <translation>Представления плана</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>Dates</source>
            <translation>Сроки</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>No dates.</source>
            <translation>Сроки не указаны.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>{start} to {due}, from its parts.</source>
            <translation>{start} — {due}, по частям.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>From {start}, no due date.</source>
            <translation>С {start}, срок не указан.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>Due on {due}.</source>
            <translation>Срок: {due}.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>{start} to {due}.</source>
            <translation>{start} — {due}.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>Put off by {days} d: approved {approved}.</source>
            <translation>Перенос срока, дней: {days}; утверждён {approved}.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>{days} d late.</source>
            <translation>Просрочено дней: {days}.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>{days} d left.</source>
            <translation>Осталось дней: {days}.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>Abandoned.</source>
            <translation>Прекращено.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>Completed on {day}.</source>
            <translation>Выполнено {day}.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>Completed.</source>
            <translation>Выполнено.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>Timeline</source>
            <translation>Календарь</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>Time shown</source>
            <translation>Показанное время</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>Levels shown</source>
            <translation>Показанные уровни</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>All levels</source>
            <translation>Все уровни</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>Objectives and actions</source>
            <translation>Цели и действия</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>Objectives</source>
            <translation>Цели</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>Today</source>
            <translation>Сегодня</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>Go to today</source>
            <translation>Перейти к сегодняшнему дню</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>Zoom in (Ctrl++)</source>
            <translation>Увеличить (Ctrl++)</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>Zoom out (Ctrl+-)</source>
            <translation>Уменьшить (Ctrl+-)</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>Whole plan (Ctrl+0)</source>
            <translation>Весь план (Ctrl+0)</translation>
        </message>
        <message>
            <location filename="../../ui/plan_timeline.py" />
            <source>Nothing has a date yet: give the items a start and a due date.</source>
            <translation>Дат пока нет: укажите у пунктов начало и срок.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_to_map.py" />
            <source>{path} cannot be read as layers: open the plan anew.</source>
            <translation>{path} нельзя прочитать как слои: откройте план заново.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_to_map.py" />
            <source>The plan's tables are in the project, to look at: edits go through the panel.</source>
            <translation>Таблицы плана добавлены в проект для просмотра: правки вносятся через панель.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_to_map.py" />
            <source>No place of this plan has a position: link features of a map layer to items.</source>
            <translation>Ни у одного места плана нет положения: свяжите с пунктами объекты слоя карты.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_to_map.py" />
            <source>Places added: {count}. Sensitive ones are shown as their cell of 0.1 degrees.</source>
            <translation>Добавлено мест: {count}. Уязвимые показаны ячейкой 0,1 градуса.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_to_map.py" />
            <source>Without a position: {count}.</source>
            <translation>Без положения: {count}.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_tree_model.py" />
            <source>Leads</source>
            <translation>Ответственные</translation>
        </message>
        <message>
            <location filename="../../ui/plan_tree_view.py" />
            <source>Lead of {country}</source>
            <translation>Ответственный: {country}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_tree_view.py" />
            <source>Checklist of the plan</source>
            <translation>Контрольный список плана</translation>
        </message>
        <message>
            <location filename="../../ui/plan_views.py" />
            <source>Findings {count}</source>
            <translation>Проверка: {count}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_views.py" />
            <source>Conflicts {count}</source>
            <translation>Конфликты {count}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_widgets.py" />
            <source>Show or hide: {part}</source>
            <translation>Показать или скрыть: {part}</translation>
        </message>
        <message>
            <location filename="../../ui/plan_words.py" />
            <source>a new record</source>
            <translation>новая запись</translation>
        </message>
        <message>
            <location filename="../../ui/plan_words.py" />
            <source>a record of the same kind</source>
            <translation>запись того же вида</translation>
        </message>
        <message>
            <location filename="../../ui/plan_words.py" />
            <source>kept</source>
            <translation>оставлено</translation>
        </message>
        <message>
            <location filename="../../ui/plan_words.py" />
            <source>changed</source>
            <translation>изменено</translation>
        </message>
        <message>
            <location filename="../../ui/plan_words.py" />
            <source>Approved: {start} to {due}.</source>
            <translation>Утверждено: {start} — {due}.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_words.py" />
            <source>Put off by {days} d.</source>
            <translation>Перенос срока, дней: {days}.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_words.py" />
            <source>Brought forward by {days} d.</source>
            <translation>Срок приближен, дней: {days}.</translation>
        </message>
        <message>
            <location filename="../../ui/plan_words.py" />
            <source>Late by {days} d.</source>
            <translation>Просрочено дней: {days}.</translation>
        </message>
        <message>
            <location filename="../../ui/question_parts.py" />
            <source>Id of a site</source>
            <translation>Идентификатор</translation>
        </message>
        <message>
            <location filename="../../ui/question_parts.py" />
            <source>Features of one id, such as parcels, are one site</source>
            <translation>Объекты с одним идентификатором, например участки, — одна территория</translation>
        </message>
        <message>
            <location filename="../../ui/question_parts.py" />
            <source>Lakes and rivers</source>
            <translation>Озёра и реки</translation>
        </message>
        <message>
            <location filename="../../ui/question_parts.py" />
            <source>belong to the country</source>
            <translation>относятся к стране</translation>
        </message>
        <message>
            <location filename="../../ui/question_parts.py" />
            <source>belong to no country</source>
            <translation>не относятся к странам</translation>
        </message>
        <message>
            <location filename="../../ui/question_parts.py" />
            <source>Edges</source>
            <translation>Линии</translation>
        </message>
        <message>
            <location filename="../../ui/question_parts.py" />
            <source>as drawn on the map</source>
            <translation>как на карте</translation>
        </message>
        <message>
            <location filename="../../ui/question_parts.py" />
            <source>geodesic</source>
            <translation>геодезические</translation>
        </message>
        <message>
            <location filename="../../ui/question_parts.py" />
            <source>Invalid outlines</source>
            <translation>Ошибочные контуры</translation>
        </message>
        <message>
            <location filename="../../ui/question_parts.py" />
            <source>repair and count them</source>
            <translation>исправить и подсчитать</translation>
        </message>
        <message>
            <location filename="../../ui/question_parts.py" />
            <source>stop and name the first</source>
            <translation>остановиться и назвать первый</translation>
        </message>
        <message>
            <location filename="../../ui/question_parts.py" />
            <source>leave them out</source>
            <translation>не учитывать</translation>
        </message>
        <message>
            <location filename="../../ui/question_parts.py" />
            <source>Options</source>
            <translation>Параметры</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>Find the border pairs first.</source>
            <translation>Сначала найдите приграничные пары.</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>The layer “{layer}” has been removed: choose the sites and run again.</source>
            <translation>Слой «{layer}» удалён: выберите территории и запустите снова.</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>The list of pairs is not of the present layers: run again.</source>
            <translation>Список пар получен не по нынешним слоям: запустите снова.</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>Tick pairs to choose sites, or add the sites selected on the map.</source>
            <translation>Отметьте пары, чтобы выбрать территории, или добавьте выделенные на карте.</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>All chosen sites are in one country ({country}): add a site of another country.</source>
            <translation>Все выбранные территории в одной стране ({country}): добавьте территорию другой страны.</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>No country is known of the chosen sites: add others.</source>
            <translation>Страны выбранных территорий неизвестны: добавьте другие территории.</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>Candidate: {type}. {reason}</source>
            <translation>Возможный тип: {type}. {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>Look at it before you show the outline to anybody</source>
            <translation>Проверьте это, прежде чем показывать контур другим</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>Outer boundary</source>
            <translation>Внешняя граница</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>{parts}, gap {gap}</source>
            <translation>{parts}, промежуток {gap}</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>Parts</source>
            <translation>Части</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>How many pieces, and the widest gap between them</source>
            <translation>Сколько частей и каков самый широкий промежуток между ними</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>by ranges</source>
            <translation>по ареалам</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>by length of border</source>
            <translation>по длине границы</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>by area</source>
            <translation>по площади</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>by the shares given</source>
            <translation>по заданным долям</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>Shares expected {by}; 1 is proportional, the lowest possible is {floor}.</source>
            <translation>Ожидаемые доли: {by}; 1 — пропорционально, наименьшее возможное — {floor}.</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>Balance</source>
            <translation>Равновесие</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>{balance} (lowest {floor})</source>
            <translation>{balance} (наименьшее {floor})</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>No ground was moved: no gap was closed, and no sites overlap.</source>
            <translation>Площадь не изменена: промежутки не закрывались, перекрытий территорий нет.</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_controller.py" />
            <source>Ground moved: gaps closed {gaps} km², overlaps {overlaps} km².</source>
            <translation>Изменено: закрытые промежутки — {gaps} км², перекрытия — {overlaps} км².</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_models.py" />
            <source>{km2} km², of it gaps closed: {gaps} km², overlaps: {overlaps} km²</source>
            <translation>{km2} км², из них закрытые промежутки: {gaps} км², перекрытия: {overlaps} км²</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_models.py" />
            <source>expected</source>
            <translation>ожидается</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_models.py" />
            <source>The share that the reserve is compared with, by the balance</source>
            <translation>Доля, с которой сравнивается резерват при расчёте равновесия</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_models.py" />
            <source>gap between sites</source>
            <translation>промежуток</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_models.py" />
            <source>Added to the reserve</source>
            <translation>Добавлено к резервату</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_models.py" />
            <source>Counted once</source>
            <translation>Без двойного счёта</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_models.py" />
            <source>Moved</source>
            <translation>Изменено</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_models.py" />
            <source>Between</source>
            <translation>Между</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_page.py" />
            <source>Make</source>
            <translation>Создать</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_page.py" />
            <source>Make the reserve with these options</source>
            <translation>Создать резерват с этими параметрами</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_page.py" />
            <source>Gaps between two sites no wider than this are closed; 0 closes none</source>
            <translation>Промежутки между двумя территориями не шире этого закрываются; 0 — не закрывать</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_page.py" />
            <source>What the shares are compared with; you may type your own: RUS=0.4; CHN=0.6</source>
            <translation>С чем сравниваются доли; можно ввести свои: RUS=0.4; CHN=0.6</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_page.py" />
            <source>by ranges, else by border</source>
            <translation>по ареалам, иначе по границе</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_page.py" />
            <source>Options of the joint reserve</source>
            <translation>Параметры совместного резервата</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_page.py" />
            <source>Show the reserve on the map</source>
            <translation>Показать резерват на карте</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_page.py" />
            <source>Measures of the reserve</source>
            <translation>Показатели резервата</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_page.py" />
            <source>Area by country</source>
            <translation>Площадь по странам</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_page.py" />
            <source>Put the reserve into the project: outline, sites, borders, ground moved, table</source>
            <translation>Добавить резерват в проект: контур, территории, границы, изменённая площадь, таблица</translation>
        </message>
        <message>
            <location filename="../../ui/reserve_page.py" />
            <source>Copy the areas by country, for a spreadsheet</source>
            <translation>Копировать площади по странам для электронной таблицы</translation>
        </message>
        <message>
            <location filename="../../ui/runner.py" />
            <source>The algorithm {id} is not loaded: switch the plugin off and on again under Plugins &gt; Manage and Install Plugins.</source>
            <translation>Алгоритм {id} не загружен: выключите и снова включите модуль в меню «Модули &gt; Управление модулями».</translation>
        </message>
        <message>
            <location filename="../../ui/runner.py" />
            <source>The result could not be read: {error}.</source>
            <translation>Результат не удалось прочитать: {error}.</translation>
        </message>
        <message>
            <location filename="../../ui/runner.py" />
            <source>Reading the result</source>
            <translation>Чтение результата</translation>
        </message>
        <message>
            <location filename="../../ui/runner.py" />
            <source>The run ended without a reason: see View &gt; Panels &gt; Log.</source>
            <translation>Расчёт прервался без указания причины: см. «Вид &gt; Панели &gt; Отладочные сообщения».</translation>
        </message>
        <message>
            <location filename="../../ui/site_pages.py" />
            <source>Filter sites</source>
            <translation>Фильтр территорий</translation>
        </message>
        <message>
            <location filename="../../ui/site_pages.py" />
            <source>Country shown</source>
            <translation>Показанная страна</translation>
        </message>
        <message>
            <location filename="../../ui/site_pages.py" />
            <source>Back to all sites (Esc)</source>
            <translation>Вернуться ко всем территориям (Esc)</translation>
        </message>
        <message>
            <location filename="../../ui/site_pages.py" />
            <source>Site whose pieces are listed</source>
            <translation>Территория, участки которой перечислены</translation>
        </message>
        <message>
            <location filename="../../ui/site_pages.py" />
            <source>Back to all sites</source>
            <translation>Вернуться ко всем территориям</translation>
        </message>
        <message>
            <location filename="../../ui/site_pages.py" />
            <source>Pieces</source>
            <translation>Участки</translation>
        </message>
        <message>
            <location filename="../../ui/sites_answer.py" />
            <source>{site}: no piece</source>
            <translation>{site}: участков нет</translation>
        </message>
        <message>
            <location filename="../../ui/table_export.py" />
            <source>a sheet holds no more than {count} rows</source>
            <translation>на листе помещается не больше {count} строк</translation>
        </message>
        <message>
            <location filename="../../ui/time_bars.py" />
            <source>Days</source>
            <translation>Дни</translation>
        </message>
        <message>
            <location filename="../../ui/time_bars.py" />
            <source>Q{number}</source>
            <translation>{number} кв.</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_controller.py" />
            <source>Choose a layer of zones, or go back and run the buffer zones first.</source>
            <translation>Выберите слой зон или вернитесь и сначала постройте буферные зоны.</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_controller.py" />
            <source>A layer that the zones were drawn from is gone: go back and run once more.</source>
            <translation>Слоя, по которому построены зоны, больше нет: вернитесь и запустите снова.</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_controller.py" />
            <source>Faults in “{zones}”: {count}</source>
            <translation>Несоответствий в «{zones}»: {count}</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_controller.py" />
            <source>No fault found in “{zones}”.</source>
            <translation>В «{zones}» несоответствий не найдено.</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_controller.py" />
            <source>Faults in the zones: {count}</source>
            <translation>Несоответствий в зонах: {count}</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_controller.py" />
            <source>Cores with nothing behind them: {km} km. Gaps: {gap} km², overlaps: {overlap} km².</source>
            <translation>Ядра, за которыми ничего нет: {km} км. Промежутки: {gap} км², перекрытия: {overlap} км².</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_controller.py" />
            <source>all kinds: {count}</source>
            <translation>все виды: {count}</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_controller.py" />
            <source>{kind}: {count}</source>
            <translation>{kind}: {count}</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Severity: {severity}. Where: {place}.</source>
            <translation>Значимость: {severity}. Где: {place}.</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>not told</source>
            <translation>не указано</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Fault</source>
            <translation>Несоответствие</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Where</source>
            <translation>Где</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Size</source>
            <translation>Размер</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Check</source>
            <translation>Проверить</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Check (Ctrl+Enter)</source>
            <translation>Проверить (Ctrl+Enter)</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Back to the buffer zones (Esc)</source>
            <translation>Вернуться к буферным зонам (Esc)</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Title of the page</source>
            <translation>Заголовок страницы</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Back to the buffer zones</source>
            <translation>Вернуться к буферным зонам</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Zones to be checked</source>
            <translation>Проверяемые зоны</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>zones of the panel</source>
            <translation>зоны панели</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Name of a zone</source>
            <translation>Название зоны</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Reserve of a zone</source>
            <translation>Территория зоны</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Zones of one kind in several reserves are several zones</source>
            <translation>Зоны одного вида в нескольких территориях — разные зоны</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Country of a zone</source>
            <translation>Страна зоны</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Where it is empty the ground decides</source>
            <translation>Где пусто, страна определяется по положению</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Countries of the check</source>
            <translation>Страны для проверки</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Nothing is said of borders</source>
            <translation>О границах ничего не сообщается</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Outlines to be filled</source>
            <translation>Заполняемые контуры</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Ground of these outlines in no zone is a gap</source>
            <translation>Площадь этих контуров вне всех зон — промежуток</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>m</source>
            <translation>м</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>What is nearer adjoins; what is narrower is a sliver</source>
            <translation>Что ближе этого, примыкает; что уже, — узкая полоса</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Remarks on the check</source>
            <translation>Замечания к проверке</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Kind of fault shown</source>
            <translation>Показанный вид несоответствий</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>The fault that is selected</source>
            <translation>Выделенное несоответствие</translation>
        </message>
        <message>
            <location filename="../../ui/zonation_page.py" />
            <source>Add faults as layers</source>
            <translation>Добавить несоответствия как слои</translation>
        </message>
        <message>
            <location filename="../../ui/zone_list.py" />
            <source>Colour of the zone</source>
            <translation>Цвет зоны</translation>
        </message>
        <message>
            <location filename="../../ui/zone_list.py" />
            <source>zone without a name</source>
            <translation>зона без названия</translation>
        </message>
        <message>
            <location filename="../../ui/zone_list.py" />
            <source>Colour of {zone}</source>
            <translation>Цвет: {zone}</translation>
        </message>
        <message>
            <location filename="../../ui/zone_list.py" />
            <source>Name of {zone}</source>
            <translation>Название: {zone}</translation>
        </message>
        <message>
            <location filename="../../ui/zone_list.py" />
            <source>Distance of {zone}, slider</source>
            <translation>Расстояние, ползунок: {zone}</translation>
        </message>
        <message>
            <location filename="../../ui/zone_list.py" />
            <source>Distance of {zone} in km</source>
            <translation>Расстояние в км: {zone}</translation>
        </message>
        <message>
            <location filename="../../ui/zone_list.py" />
            <source>Remove {zone}</source>
            <translation>Удалить: {zone}</translation>
        </message>
        <message>
            <location filename="../../ui/zone_list.py" />
            <source>Remove this zone</source>
            <translation>Удалить эту зону</translation>
        </message>
        <message>
            <location filename="../../ui/zone_list.py" />
            <source>Colour of the zone on the map and of its layer</source>
            <translation>Цвет зоны на карте и её слоя</translation>
        </message>
        <message>
            <location filename="../../ui/zone_list.py" />
            <source>Add a ring</source>
            <translation>Добавить кольцо</translation>
        </message>
        <message>
            <location filename="../../ui/zone_list.py" />
            <source>A zone outside of the others</source>
            <translation>Зона снаружи остальных</translation>
        </message>
        <message>
            <location filename="../../ui/zone_list.py" />
            <source>What is wrong with the zones</source>
            <translation>Что не так с зонами</translation>
        </message>
        <message>
            <location filename="../../ui/zone_list.py" />
            <source>The name of the zone “{zone}” has a sign ; or = in it: leave it out.</source>
            <translation>В названии зоны «{zone}» есть знак ; или =: уберите его.</translation>
        </message>
        <message>
            <location filename="../../ui/zone_list.py" />
            <source>zone {number}</source>
            <translation>зона {number}</translation>
        </message>
        <message>
            <location filename="../../ui/zone_presets.py" />
            <source>Preset</source>
            <translation>Набор зон</translation>
        </message>
        <message>
            <location filename="../../ui/zone_presets.py" />
            <source>own zones</source>
            <translation>свои зоны</translation>
        </message>
        <message>
            <location filename="../../ui/zone_presets.py" />
            <source>Name of the preset</source>
            <translation>Название набора</translation>
        </message>
        <message>
            <location filename="../../ui/zone_presets.py" />
            <source>Choose a preset, or type a name to keep these zones under it</source>
            <translation>Выберите набор или введите название, чтобы сохранить под ним эти зоны</translation>
        </message>
        <message>
            <location filename="../../ui/zone_presets.py" />
            <source>Keep these zones under the name</source>
            <translation>Сохранить эти зоны под этим названием</translation>
        </message>
        <message>
            <location filename="../../ui/zone_presets.py" />
            <source>Delete this preset</source>
            <translation>Удалить этот набор</translation>
        </message>
        <message>
            <location filename="../../ui/zones_answer.py" />
            <source>{zones} round “{sites}”</source>
            <translation>{zones} вокруг «{sites}»</translation>
        </message>
        <message>
            <location filename="../../ui/zones_answer.py" />
            <source>{total} km² lie in the zones.</source>
            <translation>В зонах лежит {total} км².</translation>
        </message>
        <message>
            <location filename="../../ui/zones_answer.py" />
            <source>{km2} km² of the {zone} lie in a country that the site does not reach.</source>
            <translation>{zone}: {km2} км² лежит в стране, в которую территория не заходит.</translation>
        </message>
        <message>
            <location filename="../../ui/zones_answer.py" />
            <source>There the neighbour would have to act. All zones: {total} km², {across} km² of them across a border.</source>
            <translation>Там действовать пришлось бы соседу. Все зоны: {total} км², из них по другую сторону границы — {across} км².</translation>
        </message>
        <message>
            <location filename="../../ui/zones_answer.py" />
            <source>None of it lies in a country that the site does not reach.</source>
            <translation>В странах, в которые территория не заходит, этих зон нет.</translation>
        </message>
        <message>
            <location filename="../../ui/zones_answer.py" />
            <source>Whose the sites are is not known: under Options a field can say it.</source>
            <translation>Неизвестно, какой стране принадлежат территории: поле можно выбрать в группе «Параметры».</translation>
        </message>
        <message>
            <location filename="../../ui/zones_answer.py" />
            <source>What of it lies across a border comes with the exact numbers.</source>
            <translation>Что из этого лежит по другую сторону границы, покажут точные числа.</translation>
        </message>
        <message>
            <location filename="../../ui/zones_answer.py" />
            <source>{mark} {km2} km² lie round illustrative boundaries.</source>
            <translation>{mark} {km2} км² лежит вокруг условных границ.</translation>
        </message>
        <message>
            <location filename="../../ui/zones_controller.py" />
            <source>No layer of sites is loaded: drag a file of points, lines or polygons into the map, or open the demonstration.</source>
            <translation>Слоёв территорий не загружено: перетащите на карту файл точек, линий или полигонов или откройте демонстрацию.</translation>
        </message>
        <message>
            <location filename="../../ui/zones_controller.py" />
            <source>Choose the sites to draw zones round.</source>
            <translation>Выберите территории, вокруг которых строить зоны.</translation>
        </message>
        <message>
            <location filename="../../ui/zones_controller.py" />
            <source>Put the zones right first: the sentence below them says what is wrong.</source>
            <translation>Сначала исправьте зоны: что не так, сказано под ними.</translation>
        </message>
        <message>
            <location filename="../../ui/zones_controller.py" />
            <source>Choose the field with the group of a site, under Options.</source>
            <translation>Выберите поле с группой территории в группе «Параметры».</translation>
        </message>
        <message>
            <location filename="../../ui/zones_controller.py" />
            <source>No preview: no site is selected.</source>
            <translation>Предпросмотра нет: ни одна территория не выделена.</translation>
        </message>
        <message>
            <location filename="../../ui/zones_controller.py" />
            <source>No preview of {count} sites ({most} at most): select some of them, or run.</source>
            <translation>Для предпросмотра слишком много территорий: {count} (не больше {most}); выделите часть из них или запустите расчёт.</translation>
        </message>
        <message>
            <location filename="../../ui/zones_controller.py" />
            <source>Preview: the selected sites ({count})</source>
            <translation>Предпросмотр: выделенные территории ({count})</translation>
        </message>
        <message>
            <location filename="../../ui/zones_controller.py" />
            <source>Preview: all sites ({count})</source>
            <translation>Предпросмотр: все территории ({count})</translation>
        </message>
        <message>
            <location filename="../../ui/zones_controller.py" />
            <source>~ preview: run for the exact numbers.</source>
            <translation>~ предпросмотр: запустите, чтобы получить точные числа.</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>Points, lines or polygons</source>
            <translation>Точки, линии или полигоны</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>Polygons of countries, by which the zones are split</source>
            <translation>Полигоны стран, по которым разделяются зоны</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>Preview on the map</source>
            <translation>Предпросмотр на карте</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>What the preview shows</source>
            <translation>Что показано в предпросмотре</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>Own country of a site</source>
            <translation>Страна территории</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>Where it is empty, a site is of every country that it enters deeper than 250 m</source>
            <translation>Где пусто, территория относится ко всем странам, в которые заходит глубже 250 м</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>Zones are drawn round</source>
            <translation>Зоны строятся вокруг</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>each site</source>
            <translation>каждой территории</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>sites of one group</source>
            <translation>территорий одной группы</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>all sites together</source>
            <translation>всех территорий вместе</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>Group of a site</source>
            <translation>Группа территории</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>Polygons, such as land: zones outside of them are cut off</source>
            <translation>Полигоны, например суша: зоны вне их отсекаются</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>nowhere</source>
            <translation>нигде</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>Polygons, such as settlements: zones there are cut off</source>
            <translation>Полигоны, например населённые пункты: зоны в них отсекаются</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>Distances multiplied by</source>
            <translation>Множитель расстояний</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>Sites as zone “core”</source>
            <translation>Территории как зона «core»</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>What lies across the border</source>
            <translation>Что лежит по другую сторону границы</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>Sites and zones</source>
            <translation>Территории и зоны</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>Put the zones into the project, in their colours</source>
            <translation>Добавить зоны в проект в их цветах</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>Make layers</source>
            <translation>Создать слои</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>Check zonation…</source>
            <translation>Проверить зонирование…</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>Check zonation</source>
            <translation>Проверить зонирование</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>Gaps, overlaps, and zones that stop at a border</source>
            <translation>Промежутки, перекрытия и зоны, которые обрываются у границы</translation>
        </message>
        <message>
            <location filename="../../ui/zones_dock.py" />
            <source>Zones by country</source>
            <translation>Зоны по странам</translation>
        </message>
        <message>
            <location filename="../../ui/zones_live.py" />
            <source>Preview of zones</source>
            <translation>Предпросмотр зон</translation>
        </message>
        <message>
            <location filename="../../ui/zones_live.py" />
            <source>No preview ({error}): run to see the zones.</source>
            <translation>Предпросмотра нет ({error}): запустите, чтобы увидеть зоны.</translation>
        </message>
        <message>
            <location filename="../../ui/zones_models.py" />
            <source>{km2} km², {pct} of the zone</source>
            <translation>{km2} км², {pct} зоны</translation>
        </message>
        <message>
            <location filename="../../ui/zones_models.py" />
            <source>~ a preview: near the number that a run gives</source>
            <translation>~ предпросмотр: близко к числу, которое даст расчёт</translation>
        </message>
        <message>
            <location filename="../../ui/zones_models.py" />
            <source>~ rests on illustrative boundaries of sites</source>
            <translation>~ в условных границах территорий</translation>
        </message>
        <message>
            <location filename="../../ui/zones_models.py" />
            <source>~ preview</source>
            <translation>~ предпросмотр</translation>
        </message>
        <message>
            <location filename="../../ui/zones_models.py" />
            <source>Zone</source>
            <translation>Зона</translation>
        </message>
        <message>
            <location filename="../../ui/zones_models.py" />
            <source>{km2} km², {pct} of the site's zones</source>
            <translation>{km2} км², {pct} зон территории</translation>
        </message>
        <message>
            <location filename="../../ui/zones_models.py" />
            <source>across</source>
            <translation>сосед</translation>
        </message>
        <message>
            <location filename="../../ui/zones_models.py" />
            <source>In a country that the site does not reach: the neighbour's to act</source>
            <translation>В стране, в которую территория не заходит: действовать предстоит соседу</translation>
        </message>
        <message>
            <location filename="../../ui/zones_models.py" />
            <source>In a country that the site does not reach</source>
            <translation>В стране, в которую территория не заходит</translation>
        </message>
        <message>
            <location filename="../../ui/zones_widget.py" />
            <source>Outer distance, km</source>
            <translation>Внешнее расстояние, км</translation>
        </message>
        <message>
            <location filename="../../ui/zones_widget.py" />
            <source>Add zone</source>
            <translation>Добавить зону</translation>
        </message>
        <message>
            <location filename="../../ui/zones_widget.py" />
            <source>Remove zone</source>
            <translation>Удалить зону</translation>
        </message>
        <message>
            <location filename="../../ui/zones_widget.py" />
            <source>UNESCO MAB</source>
            <translation>ЮНЕСКО (МАБ)</translation>
        </message>
        <message>
            <location filename="../../resources/models/coverage_and_overlap.model3" />
            <source>First measures how much of each range is protected, by country, and where the gaps are. Then measures how much of each site lies in the ranges and in those gaps. A site that counts as protected has nothing in the gaps; a proposed site, a biosphere reserve or an OECM, which does not count, shows there what it would add. Ground in two countries has both codes (A/B), ground in none has “-”; lakes and rivers belong to the country round them.</source>
            <translation>Сначала измеряет по странам, какая часть каждого ареала охраняется и где пробелы. Затем измеряет, какая часть каждой территории лежит в ареалах и в этих пробелах. У территории, которая учтена как охраняемая, в пробелах нет ничего; проектируемая территория, биосферный резерват или OECM, которые не учитываются, показывают там, что они добавили бы. Площадь в двух странах получает оба кода (A/B), вне стран — «-»; озёра и реки относятся к окружающей стране.</translation>
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
            <translation>Объекты с одним идентификатором, например участки, в таблице перекрытий — одна территория.</translation>
        </message>
        <message>
            <location filename="../../resources/models/coverage_and_overlap.model3" />
            <source>Coverage, gaps and overlap in one run</source>
            <translation>Охват, пробелы и перекрытие за один запуск</translation>
        </message>
        <message>
            <location filename="../../resources/models/coverage_and_overlap.model3" />
            <source>A row for each site, overlay (the ranges, the gaps) and country; site_id “*” is all sites flattened.</source>
            <translation>Строка для каждой территории, слоя наложения (ареалы, пробелы) и страны; site_id «*» — все территории без двойного счёта.</translation>
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
            <location filename="../../resources/models/zones_and_overlap.model3" />
            <source>First draws zones round the sites at true distances, no ground twice, split by country; the sites themselves are the zone “core”. Then measures how much of each zone lies in the ranges, in which country: a row of the overlap table is a zone. Ground in two countries has both codes (A/B), ground in none has “-”: the sea, gaps, and the lakes and rivers that the layer of countries leaves out.</source>
            <translation>Сначала строит вокруг территорий зоны на истинных расстояниях, без двойного счёта, с разделением по странам; сами территории — зона «core». Затем измеряет, какая часть каждой зоны лежит в ареалах и в какой стране: строка таблицы перекрытий — это зона. Площадь в двух странах получает оба кода (A/B), вне стран — «-»: это море, промежутки, а также озёра и реки, которых нет в слое стран.</translation>
        </message>
        <message>
            <location filename="../../resources/models/zones_and_overlap.model3" />
            <source>Polygons of species ranges, habitats or other things that may lie in the zones.</source>
            <translation>Полигоны ареалов видов, местообитаний и другого, что может лежать в зонах.</translation>
        </message>
        <message>
            <location filename="../../resources/models/zones_and_overlap.model3" />
            <source>Zones round sites, split by country, and how much of species ranges lies in each of them.</source>
            <translation>Зоны вокруг территорий с разделением по странам и то, какая часть ареалов видов лежит в каждой из них.</translation>
        </message>
        <message>
            <location filename="../../resources/models/zones_and_overlap.model3" />
            <source>Points, lines or polygons that the zones are drawn round.</source>
            <translation>Точки, линии или полигоны, вокруг которых строятся зоны.</translation>
        </message>
        <message>
            <location filename="../../resources/models/zones_and_overlap.model3" />
            <source>Features of one id, such as parcels, are one site.</source>
            <translation>Объекты с одним идентификатором, например участки, — одна территория.</translation>
        </message>
        <message>
            <location filename="../../resources/models/zones_and_overlap.model3" />
            <source>Buffer zones and what lies in them</source>
            <translation>Буферные зоны и что в них лежит</translation>
        </message>
        <message>
            <location filename="../../resources/models/zones_and_overlap.model3" />
            <source>Name and outer distance in km of each zone: buffer=5; transition=20. The decimal sign is a point.</source>
            <translation>Название и внешнее расстояние каждой зоны в км: buffer=5; transition=20. Десятичный знак — точка.</translation>
        </message>
        <message>
            <location filename="../../resources/models/zones_and_overlap.model3" />
            <source>A row for each zone (site_id) and country: how much of it lies in the ranges; “*” is all zones together.</source>
            <translation>Строка для каждой зоны (site_id) и страны: какая её часть лежит в ареалах; «*» — все зоны вместе.</translation>
        </message>
        <message>
            <location filename="../../resources/models/zones_and_overlap.model3" />
            <source>The zones of all sites joined, with area_km2, overlap_km2 and overlap_pct.</source>
            <translation>Зоны всех территорий вместе с полями area_km2, overlap_km2 и overlap_pct.</translation>
        </message>
        <message>
            <location filename="../../resources/models/zones_and_overlap.model3" />
            <source>Zones with overlap</source>
            <translation>Зоны с перекрытием</translation>
        </message>
    </context>
</TS>
