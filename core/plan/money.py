"""Money in several currencies: added only within one, or with rates that have a date."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_EVEN, Context, Decimal

from .model import Plan, Record
from .values import day, decimal

# Enough for any budget; the quotient of an inverse rate is the only step that rounds.
_EXACT = Context(prec=50)
_CENT = Decimal("0.01")


@dataclass(frozen=True)
class Rate:
    """``rate`` units of ``to`` for one of ``source_currency`` on a day."""

    source_currency: str
    to: str
    rate: Decimal
    date: datetime.date
    source: str = ""


@dataclass(frozen=True)
class Rates:
    """Dated exchange rates."""

    rates: tuple[Rate, ...] = ()

    @classmethod
    def of(cls, plan: Plan) -> Rates:
        """Those that the plan holds; rates without a date or a value above 0 do not count."""
        found = []
        for record in plan.of("rate"):
            rate, date = decimal(record["rate"]), day(record["date"])
            pair = record["from_currency"], record["to_currency"]
            if rate is not None and rate > 0 and date is not None and all(pair):
                found.append(Rate(*pair, rate, date, record["source"] or ""))
        return cls(tuple(found))

    def find(self, currency: str, to: str, on: datetime.date) -> Rate | None:
        """The latest rate that is not later than the day, as given or turned round; never a chain
        over a third currency. Of the same date the one as given."""
        best = None
        for rate in self.rates:
            if rate.date > on:
                continue
            if (rate.source_currency, rate.to) == (currency, to):
                found, direct = rate, True
            elif (rate.to, rate.source_currency) == (currency, to):
                turned = _EXACT.divide(Decimal(1), rate.rate)
                found, direct = Rate(currency, to, turned, rate.date, rate.source), False
            else:
                continue
            if best is None or (found.date, direct) > (best[0].date, best[1]):
                best = found, direct
        return best[0] if best else None


@dataclass(frozen=True)
class Total:
    """A sum. ``by_currency`` is exact. ``amount`` is in ``currency``, or None where a rate is
    missing (``missing``) or there is nothing to add; ``used`` are the rates that went into it."""

    currency: str
    amount: Decimal | None
    by_currency: Mapping[str, Decimal]
    missing: tuple[str, ...] = ()
    used: tuple[Rate, ...] = field(default=())


def total(
    budgets: Iterable[Record], key: str, currency: str, rates: Rates, on: datetime.date
) -> Total:
    """The sum of ``amount`` or ``spent`` of budgets.

    Each currency is added by itself; across currencies only by rates of the day or before. Rounded
    to hundredths once, at the end (half to even).
    """
    sums: dict[str, Decimal] = {}
    for record in budgets:
        value = decimal(record[key])
        if value is not None:
            name = record["currency"] or ""
            sums[name] = _EXACT.add(sums.get(name, Decimal(0)), value)
    if not sums or not currency:
        single = next(iter(sums.items())) if len(sums) == 1 else None
        return Total(single[0], single[1], sums) if single else Total(currency, None, sums)
    amount, missing, used = Decimal(0), [], []
    for name, value in sums.items():
        if name == currency:
            amount = _EXACT.add(amount, value)
            continue
        rate = rates.find(name, currency, on)
        if rate is None:
            missing.append(name)
        else:
            used.append(rate)
            amount = _EXACT.add(amount, _EXACT.multiply(value, rate.rate))
    if missing:
        return Total(currency, None, sums, tuple(sorted(missing)), tuple(used))
    if used:
        amount = amount.quantize(_CENT, rounding=ROUND_HALF_EVEN, context=_EXACT)
    return Total(currency, amount, sums, (), tuple(used))
