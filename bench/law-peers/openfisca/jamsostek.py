"""Monthly Jamsostek contributions of wage earners (PU) as an OpenFisca tax and benefit system.

Written for the bench beside Payung: the same formulas, vectorised, with dated parameters. `money` is
the type of every amount: `int` (int32, formulas in float64) or `float` (float32, OpenFisca's usual).
"""

from pathlib import Path

import numpy
from openfisca_core.entities import build_entity
from openfisca_core.periods import MONTH
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

BILL = (
    "jkk", "jkm", "jht_employer", "jht_worker", "jp_employer", "jp_worker", "employer", "worker",
)  # fmt: skip
JKP = ("jkp_state", "jkp_from_jkk", "jkp_from_jkm")

Person = build_entity(key="person", plural="persons", label="Worker", is_person=True)


def half_up(amount):
    """Whole rupiah, half up; the product is a float, as everywhere in OpenFisca."""
    return numpy.floor(amount + 0.5)


def jkk(person, period, parameters):
    # An array of five rates is faster than OpenFisca's own indexing by a vector (a Python loop).
    rates = parameters(period).jkk_rate
    by_class = numpy.array([rates[f"class_{each}"] for each in range(1, 6)])
    wage = person("wage", period)
    return half_up(wage * by_class[person("risk_class", period) - 1])


def jkm(person, period, parameters):
    return half_up(person("wage", period) * parameters(period).jkm_rate)


def jht(payer):
    def formula(person, period, parameters):
        return half_up(person("wage", period) * parameters(period).jht_rate[payer])

    return formula


def jp(payer):
    def formula(person, period, parameters):
        law = parameters(period)
        basis = numpy.minimum(person("wage", period), law.jp_wage_ceiling)
        return half_up(basis * law.jp_rate[payer])

    return formula


def jkp(origin):
    def formula(person, period, parameters):
        law = parameters(period)
        basis = numpy.minimum(person("wage", period), law.jkp_wage_ceiling)
        return half_up(basis * law.jkp_rate[origin])

    return formula


def sum_of(*names):
    def formula(person, period, _parameters):
        return sum(person(each, period) for each in names)

    return formula


FORMULAS = {
    "jkk": jkk,
    "jkm": jkm,
    "jht_employer": jht("employer"),
    "jht_worker": jht("worker"),
    "jp_employer": jp("employer"),
    "jp_worker": jp("worker"),
    "employer": sum_of("jkk", "jkm", "jht_employer", "jp_employer"),
    "worker": sum_of("jht_worker", "jp_worker"),
    "jkp_state": jkp("state"),
    "jkp_from_jkk": jkp("from_jkk"),
    "jkp_from_jkm": jkp("from_jkm"),
}


def variable(name, value_type, formula=None):
    """A monthly variable of a person; without a formula it is an input."""
    facts = {"value_type": value_type, "entity": Person, "definition_period": MONTH, "label": name}
    if formula is not None:
        facts["formula"] = formula
    return type(name, (Variable,), facts)


class Jamsostek(TaxBenefitSystem):
    def __init__(self, money):
        super().__init__([Person])
        self.add_variable(variable("wage", money))
        self.add_variable(variable("risk_class", int))
        for name, formula in FORMULAS.items():
            self.add_variable(variable(name, money, formula))
        self.load_parameters(str(Path(__file__).parent / "parameters"))
