"""The results as markdown tables."""

from __future__ import annotations

import statistics


def markdown(results):
    """What goes into build/bench/results.md and, by report.py, into docs/PERFORMANCE.md."""
    return "\n".join([*_setting(results), "", *_claims(results), "", *_answers(results), ""])


def _setting(results):
    machine = results["machine"]
    loads = [row["load"] for row in results["rows"]]
    lines = [
        f"Measured on {results['date']}: {machine['cores']} cores, {machine['memory_gb']} GB, "
        f"{machine['system']}; rounds: {results['rounds']}; "
        f"load average at the start of the rows {min(loads):.1f} to {max(loads):.1f}."
    ]
    if results["quick"]:
        lines += ["", "**Quick run on small inputs: it shows that the suite works, nothing else.**"]
    versions = {}
    for row in results["rows"]:
        for engine in row["engines"].values():
            for name, version in engine.get("versions", {}).items():
                versions.setdefault(name, set()).add(version)
    named = ", ".join(f"{name} {' and '.join(sorted(found))}" for name, found in versions.items())
    return [*lines, "", f"Versions: {named}."]


def _claims(results):
    lines = [
        "| job | measured | against | median (min to max) | target | |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for row in results["rows"]:
        for claim in row["claims"]:
            ours, peer = [*claim["engines"], "-"][:2]
            value, target = _in_words(claim)
            verdict = "" if claim["verdict"] == "shown" else claim["verdict"]
            cells = [row["title"], ours, peer, value, target, verdict]
            lines.append("| " + " | ".join(cells) + " |")
    return lines


def _in_words(claim):
    """(value, target) of a claim."""
    before, form, unit = {
        "Ratio": (">= ", _short, "x"),
        "Growth": ("<= ", lambda value: f"{value:.2f}", ""),
        "PeakMemory": ("<= ", lambda value: f"{value:,.0f}", " MB"),
        "Seconds": ("<= ", _short, " s"),
    }[claim["kind"]]
    after = " (exponent)" if claim["kind"] == "Growth" else ""
    target = "-" if claim["target"] is None else f"{before}{form(claim['target'])}{unit}{after}"
    if claim["verdict"] == "refused":
        return f"no figure: {claim['reason']}", target
    low, high = form(claim["low"]), form(claim["high"])
    spread = "" if low == high else f" ({low} to {high})"
    return f"{form(claim['value'])}{unit}{spread}", target


def _short(value):
    return f"{value:.3g}" if value < 100 else f"{value:,.0f}"


def _answers(results):
    lines = [
        "| job | engine | s, median (min to max) | reading, s | peak MB | pairs | sum km2 "
        "| compared with | sum off by | worst off by |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for row in results["rows"]:
        for label, engine in row["engines"].items():
            lines.append("| " + " | ".join([row["title"], label, *_engine(engine)]) + " |")
    return lines


def _engine(engine):
    verdict = engine["verdict"]
    if not engine["seconds"]:
        return ["-", "-", "-", "-", "-", verdict["words"], "-", "-"]
    seconds, peak = engine["seconds"], engine["peak_mb"]
    timing = f"{statistics.median(seconds):.3f} ({min(seconds):.3f} to {max(seconds):.3f})"
    errors = ["-", "-"]
    if verdict.get("sum_error") is not None:
        errors = [f"{verdict['sum_error']:.1e}", f"{verdict['worst']:.1e}"]
    against = verdict.get("against", "-")
    if "by" in verdict:
        against += f" ({verdict['compared']:,} {verdict['by']})"
    return [
        timing,
        f"{engine['read_s']:.2f}",
        f"{max(peak):,.0f}" if peak else "-",
        f"{engine['pairs']:,}",
        f"{engine['sum_km2']:,.4f}",
        against,
        *errors,
    ]
