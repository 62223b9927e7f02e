"""Splink on DuckDB, as its own documentation advises: one job in, pairs and clusters out.

Run: python link.py JOB, the job as JSON (job.ts). The settings of the public sets are those of the
demos in Splink's repository (docs/demos/examples/duckdb), without the columns the job leaves out;
those of worker lists are written in the same manner. Prints one line of JSON.
"""

import json
import resource
import sys
import time
from importlib.metadata import version

import duckdb
import splink.comparison_level_library as cll
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on


def febrl(tables):
    """Demos febrl3 and febrl4; where there is no number of social security, without it."""
    ssn = "soc_sec_id" in tables[0].columns
    rules = [
        block_on("given_name", "surname"),
        "l.given_name = r.surname and l.surname = r.given_name",
        block_on("date_of_birth"),
        block_on("state", "address_1"),
        block_on("street_number", "address_1"),
        block_on("postcode"),
    ]
    dedupe_rules = [
        block_on("given_name"),
        block_on("surname"),
        block_on("date_of_birth"),
        block_on("postcode"),
    ]
    dob = cl.DateOfBirthComparison(
        "date_of_birth",
        input_is_string=True,
        datetime_format="%Y%m%d",
        invalid_dates_as_null=True,
    )
    tf = {"term_frequency_adjustments": True}
    comparisons = [
        cl.NameComparison("given_name").configure(**tf),
        cl.NameComparison("surname").configure(**tf),
        dob,
        cl.ExactMatch("street_number").configure(**tf),
        cl.DamerauLevenshteinAtThresholds("postcode", [1, 2]).configure(**tf),
    ]
    if ssn:
        comparisons.append(cl.DamerauLevenshteinAtThresholds("soc_sec_id", [1, 2]))
        rules.append(block_on("soc_sec_id"))
    sure = [block_on("given_name", "surname", "date_of_birth")]
    if ssn:
        sure.append(block_on("soc_sec_id"))
    return {
        "unique_id": "rec_id",
        "rules": rules if len(tables) == 2 else dedupe_rules,
        "comparisons": comparisons,
        "sure": sure,
        # The demo says 0.8 with the number; without it one rule alone finds fewer.
        "recall": 0.8 if ssn else 0.6,
        "sessions": [block_on("date_of_birth"), block_on("postcode")],
    }


def fake(_tables):
    """Demo accuracy_analysis_from_labels_column."""
    return {
        "unique_id": "unique_id",
        "rules": [block_on(name) for name in ("first_name", "surname", "dob", "email")],
        "comparisons": [
            cl.ForenameSurnameComparison("first_name", "surname"),
            cl.DateOfBirthComparison("dob", input_is_string=True),
            cl.ExactMatch("city").configure(term_frequency_adjustments=True),
            cl.EmailComparison("email"),
        ],
        "sure": [
            "l.first_name = r.first_name and levenshtein(r.dob, l.dob) <= 1",
            "l.surname = r.surname and levenshtein(r.dob, l.dob) <= 1",
            "l.first_name = r.first_name and levenshtein(r.surname, l.surname) <= 2",
            "l.email = r.email",
        ],
        "recall": 0.7,
        "sessions": [block_on("dob"), block_on("email"), block_on("first_name", "surname")],
    }


def workers(_tables):
    """Worker lists: cleaned names, whole numbers, dates and codes of villages.

    A NIK holds the birth date: levels of near numbers beside a comparison of dates would count the
    date twice, which Splink's documentation warns of, and precision falls by far. So a number counts
    when it is equal, or equal but for the digit a spreadsheet lost.
    """
    nik = cl.CustomComparison(
        output_column_name="nik",
        comparison_levels=[
            cll.NullLevel("nik"),
            cll.ExactMatchLevel("nik"),
            {
                "sql_condition": "substr(nik_l, 1, 15) = substr(nik_r, 1, 15)"
                " and (nik_l like '%0' or nik_r like '%0')",
                "label_for_charts": "first fifteen digits, the last one lost",
            },
            cll.ElseLevel(),
        ],
    )
    return {
        "unique_id": "id",
        "rules": [
            block_on("substr(nik, 1, 15)"),
            block_on("substr(nik, 7)"),
            block_on("birth", "first_name"),
            block_on("birth", "last_name"),
            block_on("birth", "village"),
            block_on("first_name", "last_name", "village"),
            block_on("first_name", "last_name", "substr(birth, 1, 4)"),
        ],
        "comparisons": [
            nik,
            cl.ForenameSurnameComparison(
                "first_name", "last_name", forename_surname_concat_col_name="both_names"
            ),
            cl.DateOfBirthComparison("birth", input_is_string=True, invalid_dates_as_null=True),
            cl.ExactMatch("sex"),
            cl.ExactMatch("village").configure(term_frequency_adjustments=True),
        ],
        "sure": [block_on("nik"), block_on("first_name", "last_name", "birth")],
        "recall": 0.9,
        "sessions": [
            block_on("birth"),
            block_on("first_name", "last_name"),
            block_on("village", "first_name"),
        ],
    }


PLANS = {"febrl": febrl, "fake": fake, "workers": workers}


def main(job):
    begun = time.perf_counter()
    connection = duckdb.connect()
    connection.execute(f"set threads = {int(job['threads'])}")
    tables = []
    for side in ("left", "right"):
        if side not in job:
            continue
        connection.execute(
            f"create table {side}_rows as select * from "
            f"read_csv('{job[side]}', all_varchar = true, header = true, nullstr = '')"
        )
        tables.append(connection.table(f"{side}_rows"))
    api = DuckDBAPI(connection=connection)
    registered = [api.register(table) for table in tables]
    plan = PLANS[job["plan"]](tables)
    settings = SettingsCreator(
        unique_id_column_name=plan["unique_id"],
        link_type="link_only" if len(tables) == 2 else "dedupe_only",
        blocking_rules_to_generate_predictions=plan["rules"],
        comparisons=plan["comparisons"],
    )
    linker = Linker(registered if len(registered) == 2 else registered[0], settings, log_level="ERROR")
    read = time.perf_counter()
    training = linker.training
    training.estimate_probability_two_random_records_match(plan["sure"], recall=plan["recall"])
    # "1e7 (ten million) is often adequate"; more is said to be better for the final model.
    training.estimate_u_using_random_sampling(max_pairs=1e7, seed=1)
    for session in plan["sessions"]:
        training.estimate_parameters_using_expectation_maximisation(
            session, estimate_without_term_frequencies=True
        )
    trained = time.perf_counter()
    pairs = linker.inference.predict(threshold_match_probability=0.05)
    predicted = time.perf_counter()
    clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(
        pairs, threshold_match_probability=0.5
    )
    clustered = time.perf_counter()
    save(connection, pairs, clusters, plan["unique_id"], job)
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(
        json.dumps(
            {
                "versions": {name: version(name) for name in ("splink", "duckdb")},
                "stages": {
                    "read": read - begun,
                    "train": trained - read,
                    "predict": predicted - trained,
                    "cluster": clustered - predicted,
                },
                "peakMiB": round(used.ru_maxrss / 1024),
                "cpuSeconds": used.ru_utime + used.ru_stime,
                "settings": settings_text(plan),
            }
        )
    )


def save(connection, pairs, clusters, unique_id, job):
    connection.execute(
        f"copy (select {unique_id}_l as l, {unique_id}_r as r, match_probability as p "
        f"from {pairs.physical_name}) to '{job['pairs']}' (header, delimiter ',')"
    )
    if "right" in job:
        return
    connection.execute(
        f"copy (select {unique_id} as id, cluster_id from {clusters.physical_name}) "
        f"to '{job['clusters']}' (header, delimiter ',')"
    )


def settings_text(plan):
    def rule(each):
        return each if isinstance(each, str) else each.get_blocking_rule("duckdb").blocking_rule_sql

    return {
        "blocking": [rule(each) for each in plan["rules"]],
        "comparisons": [each.get_comparison("duckdb").human_readable_description.split(".\n")[0] for each in plan["comparisons"]],
        "deterministic": [rule(each) for each in plan["sure"]],
        "em": [rule(each) for each in plan["sessions"]],
        "recall": plan["recall"],
        "u_pairs": 1e7,
    }


main(json.loads(sys.argv[1]))
