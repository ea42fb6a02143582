# Computes the coefficients of `nybrott agreement` again, with nothing but Python:
#   nybrott agreement --ratings > ratings.csv
#   python3 agreement.py ratings.csv
import csv, json, sys

DECLARED = {"category": 4, "new": 3, "verdict": 3}


def masi(a, b):
    if a == b:
        return 1.0
    shared = len(a & b)
    return shared / len(a | b) * (2 / 3 if a < b or b < a else 1 / 3 if shared else 0.0)


def mean(numbers):
    numbers = list(numbers)
    return sum(numbers) / len(numbers)


def coefficients(rows, declared):
    rows = [row for row in rows if sum(v is not None for v in row) > 1]
    if not rows:
        return {}
    units = [[v for v in row if v is not None] for row in rows]
    columns = [[v for v in column if v is not None] for column in zip(*rows)]
    columns = [column for column in columns if column]
    values = list({v for unit in units for v in unit})
    like = (lambda a, b: float(a == b)) if declared else masi

    def alike(unit):
        return sum(like(a, b) for i, a in enumerate(unit) for j, b in enumerate(unit) if i != j)

    def met(p, q):
        return sum(like(a, b) * p[a] * q[b] for a in values for b in values)

    observed = mean(alike(unit) / (len(unit) * (len(unit) - 1)) for unit in units)
    answers = sum(map(len, units))
    counts = {v: sum(unit.count(v) for unit in units) / answers for v in values}
    plain = sum(alike(unit) / (len(unit) - 1) for unit in units) / answers
    pairs = {"alpha": ((1 - 1 / answers) * plain + 1 / answers, met(counts, counts))}
    if declared:
        shares = {v: mean(unit.count(v) / len(unit) for unit in units) for v in values}
        habits = [{v: column.count(v) / len(column) for v in values} for column in columns]
        r = len(habits)
        others = [met(p, q) for i, p in enumerate(habits) for j, q in enumerate(habits) if i != j]
        pairs["cohen" if r == 2 else "conger"] = (observed, mean(others))
        pairs["scott" if r == 2 else "fleiss"] = (observed, met(shares, shares))
        spread = sum(p * (1 - p) for p in shares.values())
        pairs["ac1"] = (observed, spread / (declared - 1))
        pairs["bp"] = (observed, 1 / declared)
    found = {"percent": observed}
    for name, (pa, pe) in pairs.items():
        found[name] = None if 1 - pe < 1e-12 else (pa - pe) / (1 - pe)
    return found


tables = {}
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    lines = csv.reader(file)
    next(lines)
    for question, _, _, *answers in lines:
        row = [frozenset(answer.split("|")) if answer else None for answer in answers]
        tables.setdefault(question, []).append(row)
print(json.dumps({q: coefficients(rows, DECLARED.get(q)) for q, rows in tables.items()}, indent=1))
