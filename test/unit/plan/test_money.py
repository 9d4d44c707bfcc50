"""Money: exact within a currency, across currencies only by dated rates."""

import datetime
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from transboundary_planner.core.plan.model import Plan, Record
from transboundary_planner.core.plan.money import Rates, total

DAY = datetime.date(2026, 6, 1)


def budgets(*amounts):
    return [
        Record("budget", f"b{n}", {"amount": amount, "currency": currency})
        for n, (amount, currency) in enumerate(amounts)
    ]


def rates(*rows):
    names = ("from_currency", "to_currency", "rate", "date")
    return Rates.of(
        Plan(Record("rate", f"r{n}", dict(zip(names, row))) for n, row in enumerate(rows))
    )


def test_never_added_without_a_rate():
    found = total(budgets(("1", "RUB"), ("1", "CNY")), "amount", "RUB", Rates(), DAY)
    assert found.amount is None
    assert found.missing == ("CNY",)
    assert found.by_currency == {"RUB": Decimal(1), "CNY": Decimal(1)}


def test_the_latest_rate_that_is_not_later_than_the_day():
    held = rates(
        ("CNY", "RUB", "10", "2026-01-01"),
        ("CNY", "RUB", "12.5", "2026-05-31"),
        ("CNY", "RUB", "99", "2026-06-02"),
        ("CNY", "RUB", "1", None),
    )
    found = total(budgets(("100", "CNY"), ("0.10", "RUB")), "amount", "RUB", held, DAY)
    assert found.amount == Decimal("1250.10")
    assert [rate.date for rate in found.used] == [datetime.date(2026, 5, 31)]


def test_a_rate_is_turned_round_but_not_chained():
    held = rates(("RUB", "CNY", "0.08", "2026-01-01"), ("CNY", "USD", "0.14", "2026-01-01"))
    assert total(budgets(("8", "CNY")), "amount", "RUB", held, DAY).amount == Decimal("100.00")
    assert total(budgets(("8", "RUB")), "amount", "USD", held, DAY).missing == ("RUB",)


def test_no_data_is_not_0():
    assert total([], "amount", "RUB", Rates(), DAY).amount is None
    assert total(budgets((None, "RUB")), "amount", "RUB", Rates(), DAY).amount is None
    assert total(budgets(("0", "RUB")), "amount", "RUB", Rates(), DAY).amount == 0


@given(st.lists(st.decimals(0, 10**12, places=2), min_size=1))
def test_sums_within_a_currency_are_exact(amounts):
    rows = budgets(*((str(a), "RUB") for a in amounts))
    cents = sum(int(a * 100) for a in amounts)
    assert total(rows, "amount", "RUB", Rates(), DAY).amount * 100 == cents
