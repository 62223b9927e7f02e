"""One engine run for the bench: reads people, computes months, prints one line of JSON.

Called with one argument of JSON: folder, money, count, runs, months ({"month": […], "year": […]}).
"""

import json
import platform
import resource
import sys
import time
from importlib.metadata import version
from pathlib import Path

import numpy
from jamsostek import BILL, JKP, Jamsostek
from openfisca_core.simulation_builder import SimulationBuilder


KINDS = {"int": "int32, formulas in float64", "float": "float32, its usual kind of money"}


def peak_bytes():
    """The highest the process ever had: kilobytes on Linux, bytes on macOS."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def simulation_of(system, people, months):
    simulation = SimulationBuilder.build_default_simulation(system, len(people["wage"]))
    for month in months:
        for name, column in people.items():
            simulation.set_input(name, month, column)
    return simulation


def timed(work):
    started = time.perf_counter()
    result = work()
    return result, time.perf_counter() - started


def calculated(simulation, names, month):
    return {name: simulation.calculate(name, month) for name in names}


def one_run(system, people, months):
    """Seconds of each part and the totals of all months; a month is forgotten when it is summed."""
    simulation, setup = timed(lambda: simulation_of(system, people, months))
    bill = jkp = 0.0
    totals = dict.fromkeys(BILL + JKP, 0)
    for month in months:
        columns, seconds = timed(lambda: calculated(simulation, BILL, month))
        bill += seconds
        more, seconds = timed(lambda: calculated(simulation, JKP, month))
        jkp += seconds
        columns |= more
        for name, column in columns.items():
            totals[name] += column.sum(dtype=numpy.float64).item()
            if len(months) > 1:
                simulation.delete_arrays(name, month)
    return {"setup": setup, "bill": bill, "jkp": jkp}, list(totals.values()), columns


def measured(system, people, months, runs):
    done = [one_run(system, people, months)[:2] for _ in range(runs)]
    return {"seconds": [each[0] for each in done], "totals": done[-1][1], "peakBytes": peak_bytes()}


def differences(columns, expected):
    """Per amount: how many people differ from Payung's whole rupiah, and by how much at most."""
    found = [
        numpy.abs(column.astype(numpy.float64) - whole)
        for column, whole in zip(columns.values(), expected, strict=True)
    ]
    return {
        "wrong": [int((each > 0).sum()) for each in found],
        "furthest": [float(each.max()) for each in found],
    }


def main(order):
    folder, count = Path(order["folder"]), order["count"]
    people = {
        "wage": numpy.fromfile(folder / "wages.i32", dtype="<i4", count=count),
        "risk_class": numpy.fromfile(folder / "classes.u8", dtype="u1", count=count).astype("i4"),
    }
    system = Jamsostek({"int": int, "float": float}[order["money"]])
    result = {
        "versions": f"OpenFisca core {version('OpenFisca-Core')}, numpy {numpy.__version__}, "
        f"Python {platform.python_version()}, {KINDS[order['money']]}",
        "people": count,
    }
    for span, months in order["months"].items():
        result[span] = measured(system, people, months, order["runs"][span])
    expected = numpy.fromfile(folder / "expected.i32", dtype="<i4").reshape(len(BILL + JKP), count)
    *_, columns = one_run(system, people, order["months"]["month"])
    print(json.dumps(result | {"differences": differences(columns, expected)}))


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
