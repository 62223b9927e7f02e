"""The comparisons as plain SQL in DuckDB, without a library: blocking, levels and scores are three
statements, the weights are learned by EM on the counts of patterns. Run: python link.py JOB.
"""

import json
import math
import resource
import sys
import time
from importlib.metadata import version

import duckdb


def text(column, *thresholds):
    same = f"l.{column} = r.{column}"
    near = [f"jaro_winkler_similarity(l.{column}, r.{column}) >= {each}" for each in thresholds]
    return (column, [f"l.{column} is null or r.{column} is null", same, *near])


def edits(column, *distances):
    same = f"l.{column} = r.{column}"
    near = [f"damerau_levenshtein(l.{column}, r.{column}) <= {each}" for each in distances]
    return (column, [f"l.{column} is null or r.{column} is null", same, *near])


def key(*parts):
    return " and ".join(f"l.{part} = r.{part}" for part in parts)


PLANS = {
    "febrl": {
        "id": "rec_id",
        "comparisons": [
            text("given_name", 0.92, 0.88),
            text("surname", 0.92, 0.88),
            edits("date_of_birth", 1, 2),
            edits("street_number"),
            text("address_1", 0.92, 0.88),
            text("suburb", 0.92, 0.88),
            edits("postcode", 1, 2),
            edits("state"),
        ],
        "optional": [edits("soc_sec_id", 1, 2)],
        "rules": [
            key("given_name", "surname"),
            "l.given_name = r.surname and l.surname = r.given_name",
            key("date_of_birth"),
            key("street_number", "address_1"),
            key("postcode", "given_name"),
            key("postcode", "surname"),
            key("suburb", "surname"),
        ],
    },
    "fake": {
        "id": "unique_id",
        "comparisons": [
            text("first_name", 0.92, 0.88),
            text("surname", 0.92, 0.88),
            edits("dob", 1, 2),
            edits("city"),
            text("email", 0.92, 0.88),
        ],
        "optional": [],
        "rules": [key("first_name"), key("surname"), key("dob"), key("email")],
    },
    "workers": {
        "id": "id",
        "comparisons": [
            (
                "nik",
                [
                    "l.nik is null or r.nik is null",
                    "l.nik = r.nik",
                    "substr(l.nik, 1, 15) = substr(r.nik, 1, 15)"
                    " and (l.nik like '%0' or r.nik like '%0')",
                ],
            ),
            text("first_name", 0.92, 0.88),
            text("last_name", 0.92, 0.88),
            edits("birth", 1, 2),
            edits("sex"),
            edits("village"),
        ],
        "optional": [],
        "rules": [
            "substr(l.nik, 1, 15) = substr(r.nik, 1, 15)",
            "substr(l.nik, 7) = substr(r.nik, 7)",
            key("birth", "first_name"),
            key("birth", "last_name"),
            key("birth", "village"),
            key("first_name", "last_name", "village"),
            "l.first_name = r.first_name and l.last_name = r.last_name"
            " and substr(l.birth, 1, 4) = substr(r.birth, 1, 4)",
        ],
    },
}

RANDOM_SIDE = 1_000
ROUNDS = 60
SMALLEST = 1e-7


def main(job):
    begun = time.perf_counter()
    connection = duckdb.connect()
    connection.execute(f"set threads = {int(job['threads'])}")
    for side in ("left", "right"):
        if side in job:
            connection.execute(
                f"create table {side}_rows as select row_number() over () as n, * from "
                f"read_csv('{job[side]}', all_varchar = true, header = true, nullstr = '')"
            )
    two = "right" in job
    plan = PLANS[job["plan"]]
    columns = {each[0] for each in connection.execute("describe left_rows").fetchall()}
    comparisons = plan["comparisons"] + [c for c in plan["optional"] if c[0] in columns]
    other = "right_rows" if two else "left_rows"
    read = time.perf_counter()
    connection.execute(pairs_sql(plan["rules"], other, two))
    blocked = time.perf_counter()
    pattern = pattern_sql(comparisons)
    connection.execute(
        f"create table compared as select p.ln, p.rn, {pattern} as pattern from pairs p "
        f"join left_rows l on l.n = p.ln join {other} r on r.n = p.rn"
    )
    counts = connection.execute("select pattern, count(*) from compared group by 1").fetchall()
    rows = [connection.execute(f"select count(*) from {t}").fetchone()[0] for t in ("left_rows", other)]
    every = rows[0] * rows[1] if two else rows[0] * (rows[0] - 1) / 2
    drawn = connection.execute(
        f"select {pattern} as pattern, count(*) from "
        f"(select * from left_rows order by hash(n, 1) limit {RANDOM_SIDE}) l, "
        f"(select * from {other} order by hash(n, 2) limit {RANDOM_SIDE}) r "
        f"where {'true' if two else 'l.n <> r.n'} group by 1"
    ).fetchall()
    weights = learned(counts, drawn, [len(levels) for _, levels in comparisons], every)
    trained = time.perf_counter()
    connection.execute("create table weights (pattern bigint, p double)")
    connection.executemany("insert into weights values (?, ?)", list(weights.items()))
    unique_id = plan["id"]
    connection.execute(
        f"copy (select l.{unique_id} as l, r.{unique_id} as r, w.p from compared c "
        f"join weights w using (pattern) join left_rows l on l.n = c.ln "
        f"join {other} r on r.n = c.rn where w.p >= 0.05) to '{job['pairs']}' (header, delimiter ',')"
    )
    scored = time.perf_counter()
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(
        json.dumps(
            {
                "versions": {"duckdb": version("duckdb")},
                "stages": {
                    "read": read - begun,
                    "block": blocked - read,
                    "compare and learn": trained - blocked,
                    "score": scored - trained,
                },
                "peakMiB": round(used.ru_maxrss / 1024),
                "cpuSeconds": used.ru_utime + used.ru_stime,
                "settings": {
                    "pairs": sum(count for _, count in counts),
                    "rules": plan["rules"],
                    "comparisons": dict(comparisons),
                },
            }
        )
    )


def pairs_sql(rules, other, two):
    """Each pair once, under the first rule that finds it."""
    parts = []
    for index, rule in enumerate(rules):
        earlier = "".join(f" and not coalesce({each}, false)" for each in rules[:index])
        once = "" if two else " and l.n < r.n"
        parts.append(
            f"select l.n as ln, r.n as rn from left_rows l join {other} r on {rule}"
            f" where true{once}{earlier}"
        )
    return f"create table pairs as {' union all '.join(parts)}"


def pattern_sql(comparisons):
    """Levels as digits of one number: 0 missing, then 1 = equal, 2 … = near, last = else."""
    digits = []
    for _, levels in comparisons:
        whens = " ".join(f"when {level} then {index}" for index, level in enumerate(levels))
        digits.append(f"(case {whens} else {len(levels)} end)")
    terms = [f"{digit} * {10**index}::bigint" for index, digit in enumerate(digits)]
    return " + ".join(terms)


def digits_of(pattern, many):
    return [(pattern // 10**index) % 10 for index in range(many)]


def learned(counts, drawn, sizes, every):
    """Fellegi-Sunter: u from random pairs, m and the prior by EM; pattern -> probability."""
    many = len(sizes)
    u = marginals([(digits_of(p, many), c) for p, c in drawn], sizes)
    patterns = [(p, digits_of(p, many), c) for p, c in counts]
    m = [[0.0, 0.8] + [0.15 / max(1, size - 2)] * (size - 2) + [0.05] for size in sizes]
    prior = min(0.5, 1_000 / every)
    chances = {}
    for _ in range(ROUNDS):
        for pattern, levels, _ in patterns:
            odds = prior / (1 - prior)
            for at, level in enumerate(levels):
                if level > 0:
                    odds *= m[at][level] / u[at][level]
            chances[pattern] = odds / (1 + odds)
        m = marginals([(levels, c * chances[p]) for p, levels, c in patterns], sizes)
        found = math.fsum(c * chances[p] for p, _, c in patterns)
        before, prior = prior, min(0.5, max(1 / every, found / every))
        if abs(prior - before) < 1e-4 * before:
            break
    return chances


def marginals(weighted, sizes):
    sums = [[0.0] * (size + 1) for size in sizes]
    for levels, count in weighted:
        for at, level in enumerate(levels):
            sums[at][level] += count
    result = []
    for each in sums:
        present = sum(each[1:]) or 1.0
        result.append([0.0] + [max(SMALLEST, value / present) for value in each[1:]])
    return result


main(json.loads(sys.argv[1]))
