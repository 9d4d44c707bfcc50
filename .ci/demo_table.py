"""Print the demo's results: the overlap of each site and country, then the zones of all sites by country.

python3 demo_table.py RESULT.gpkg
"""

from __future__ import annotations

import sqlite3
import sys
import unicodedata
from itertools import groupby

OVERLAP = """
select site_id, site_name, country, overlap_km2, overlap_pct, pct_in_country from overlap
where level = 'all' order by site_id = '*', site_id, country = '-', country
"""

RESERVE = """
select name, area_km2, outer_km, shared_km, parts_n, largest_gap_m, gap_km2, overlap_km2, balance, balance_floor,
candidate, illustrative_km2 from reserve
"""
BY_COUNTRY = """
select country, sum(value * (measure = 'area_km2')), sum(value * (measure = 'range_km2')) from reserve_table
where country <> '*' group by country order by country = '-', country
"""


ZONES = """
select zone, country, area_km2, zone_pct, across_km2 from zone_table
where site_id = '*' order by outer_m, country = '-', country
"""


def width(text: str) -> int:
    """Columns of a terminal: a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def show(head: list[str], rows: list[list[str]], numbers_from: int) -> None:
    """A table with aligned columns; those from `numbers_from` on are aligned to the right."""
    widths = [max(map(width, column)) for column in zip(head, *rows)]
    for row in [head, ["-" * size for size in widths], *rows]:
        cells = []
        for number, (text, size) in enumerate(zip(row, widths)):
            space = " " * (size - width(text))
            cells.append(space + text if number >= numbers_from else text + space)
        print("  ".join(cells).rstrip())


def number(value: float | None, digits: int = 2) -> str:
    """With thousands separated; a missing value is no data, not 0."""
    return "no data" if value is None else f"{value:,.{digits}f}"


def place_of(country: str | None) -> str:
    """What a country's column says."""
    return "outside (sea or gap)" if country == "-" else country or "all countries"


def show_zones(found: list[tuple]) -> None:
    rows = []
    for zone, parts in groupby(found, key=lambda row: row[0]):
        parts = list(parts)
        title = zone
        for _, country, km2, pct, across in parts:
            rows.append([title, place_of(country), number(km2), number(pct), number(across)])
            title = ""
        rows.append(["", "together", *(number(sum(p[i] or 0 for p in parts)) for i in (2, 3, 4))])
    print("Buffer zones of the Land of Big Cats, three core sites together, per country")
    print("(two of the three boundaries are illustrative; the group is Russian and Chinese)\n")
    show(["zone", "country", "km2", "% of the zone", "across the border, km2"], rows, 2)
    print()


def main(path: str) -> None:
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as database:
        found = database.execute(OVERLAP).fetchall()
        zones = database.execute(ZONES).fetchall()
    rows = []
    for site, parts in groupby(found, key=lambda row: row[:2]):
        title = "all sites together" if site[0] == "*" else site[1] or site[0]
        parts = list(parts)
        for _, _, country, km2, of_site, of_part in parts:
            rows.append([title, place_of(country), number(km2), number(of_site), number(of_part)])
            title = ""
        if len(parts) > 1:  # rows of one site may be added up over countries, and over nothing else
            rows.append(
                [
                    "",
                    "together",
                    number(sum(p[3] for p in parts)),
                    number(sum(p[4] for p in parts)),
                    "",
                ]
            )
    print("Tiger range in the demo's protected areas, per country")
    print(
        "(modelled range; Kedrovaya Pad and Northeast China are drawn partly by hand: illustrative)\n"
    )
    show(["site", "country", "in the range, km2", "% of the site", "% of its part there"], rows, 2)
    print()
    show_zones(zones)
    show_reserve(path)


def show_reserve(path: str) -> None:
    """The joint reserve in some lines."""
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as database:
        reserve = database.execute(RESERVE).fetchone()
        countries = database.execute(BY_COUNTRY).fetchall()
    name, area, outer, shared, parts, gap, closed, overlap, balance, floor, candidate, drawn = (
        reserve
    )
    print("One reserve of three parks")
    print(f"({name})\n")
    rows = [[place_of(country), number(km2), number(there)] for country, km2, there in countries]
    show(["country", "area, km2", "in the range, km2"], [*rows, ["together", number(area), ""]], 1)
    print(
        f"\nshared border {number(shared)} km, outer boundary {number(outer)} km, parts {parts},",
        end=" ",
    )
    print(f"gap between them {number(None if gap is None else gap / 1000)} km")
    print(
        f"gaps closed {number(closed)} km2, overlaps counted once {number(overlap)} km2;", end=" "
    )
    print(f"{number(drawn)} km2 illustrative")
    print(f"balance by range {number(balance)} (lowest possible {number(floor)});", end=" ")
    print(f"candidate {candidate}, cooperation not examined\n")


if __name__ == "__main__":
    main(sys.argv[1])
