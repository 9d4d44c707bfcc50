"""Harmonised rows under the field names and codes of the WDPCA (since November 2025).

Sources of names and domains: docs/METHODS.md, section harmonise.
"""

from .schema import NOT_REPORTED, PARENT

# (field, kind); what the WDPCA has no field for comes last under our own names.
FIELDS = (
    ("SITE_ID", "whole"),
    ("SITE_PID", "text"),
    ("SITE_TYPE", "text"),
    ("NAME_ENG", "text"),
    ("NAME", "text"),
    ("DESIG", "text"),
    ("DESIG_ENG", "text"),
    ("DESIG_TYPE", "text"),
    ("IUCN_CAT", "text"),
    ("REALM", "text"),
    ("REP_AREA", "number"),
    ("GIS_AREA", "number"),
    ("STATUS", "text"),
    ("STATUS_YR", "year"),
    ("GOV_TYPE", "text"),
    ("PRNT_ISO3", "text"),
    ("ISO3", "text"),
    ("native_id", "text"),
    ("zone", "text"),
    ("source", "text"),
    ("source_date", "text"),
    ("licence", "text"),
    ("access", "text"),
    ("illustrative", "yesno"),
)
# ISO 3166-1 codes of what is no member of the United Nations. Whose territory each is, the data
# have to say; where they do not, PRNT_ISO3 is no data and this plugin takes no position.
_NO_MEMBER = (
    "ABNJ ABW AIA ALA ASM ATA ATF BES BLM BMU BVT CCK COK CUW CXR CYM ESH FLK FRO GGY GIB GLP GRL"
    " GUF GUM HKG HMD IMN IOT JEY MAC MAF MNP MSR MTQ MYT NCL NFK NIU PCN PRI PSE PYF REU SGS SHN"
    " SJM SPM SXM TCA TKL TWN UMI VGB VIR WLF XKX"
)
NO_SOVEREIGN = frozenset(_NO_MEMBER.split())
_LARGEST_ID = 2**31 - 1


def wdpca_row(row):
    """The values of one harmonised row, in the order of :data:`FIELDS`.

    What a code list calls "Not Reported" is written so; a number or year that is not known is no
    data, never 0. A site id that is no number (the WDPCA gives numbers only) stands in SITE_PID.
    """
    number = site_number(row["site_id"])
    parcel = row["native_id"] if number is not None else row["site_id"]
    return [
        number,
        parcel if parcel is not None else row["site_id"],
        row["site_type"] or "PA",
        row["name"],
        row["name_local"] or row["name"],
        row["designation_local"] or row["designation"],
        row["designation"],
        row["designation_type"] or NOT_REPORTED,
        row["iucn_cat"] or NOT_REPORTED,
        row["realm"] if row["realm"] != NOT_REPORTED else None,
        row["reported_km2"],
        row["area_km2"],
        row["status"] or NOT_REPORTED,
        row["status_year"],
        row["governance"] or NOT_REPORTED,
        row[PARENT] or _sovereigns(row["countries"]),
        row["country"],
        *(row[name] for name, _ in FIELDS[-7:]),
    ]


def site_number(text):
    """A site id as the WDPCA has them, a whole number; None for any other."""
    if text is None or not (text.isascii() and text.isdigit()):
        return None
    number = int(text)
    # 007 is no number: the zeros would be lost.
    return number if str(number) == text and number <= _LARGEST_ID else None


def _sovereigns(countries):
    known = [code for code in countries if code not in NO_SOVEREIGN]
    return ";".join(known) if known and len(known) == len(countries) else None


def without_sovereign(row):
    """Whether PRNT_ISO3 of a row stays empty because nobody says whose its country is."""
    return bool(row["countries"]) and not (row[PARENT] or _sovereigns(row["countries"]))
