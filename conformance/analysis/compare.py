#!/usr/bin/env python3
"""Holds Meshloft's findings against those of Istio's own analyzers.

Usage: compare.py ORACLE.jsonl CHECK.jsonl

ORACLE.jsonl  one line per mesh: {"analysis": {"messages": [{"code", "kind", "namespace", "name", "message"}]}}
CHECK.jsonl   one line per mesh, in the same order, as `meshloft check --each DIR... --output json` prints it

Findings are compared by code and object. Differences that are meant are listed in MEANT with their reason; the exit
code is 1 when there are others.
"""

import collections
import json
import sys

# Code or rule -> why only one side has it, and what else must be found on the object (None: nothing).
MEANT = {
    "IST0128": ("proxies check certificates with the system's list when no caCertificates are given", None),
    "IST0129": ("as IST0128", None),
    "IST0132": ("the gateway itself is missing, which is said once", "IST0101"),
    "timeout-below-retries": ("not looked at by istioctl", None),
    "plaintext-to-strict": ("not looked at by istioctl", None),
    "service-without-workload": ("not looked at by istioctl", None),
}


def objects(lines, messages):
    return [messages(json.loads(line)) for line in lines]


def of_oracle(case):
    found = collections.defaultdict(list)
    for message in case["analysis"].get("messages", []):
        key = (message["code"], message["kind"], message["namespace"], message["name"])
        found[key].append(message["message"])
    return found


def of_check(case):
    found = collections.defaultdict(list)
    for problem in case["problems"]:
        codes = [code for code in problem["codes"] if code.startswith("IST")] or [problem["rule"]]
        for code in codes:
            key = (code, problem.get("kind"), problem.get("namespace"), problem.get("name"))
            found[key].append(f'{problem["rule"]}: {problem["message"]}')
    return found


def main():
    with open(sys.argv[1]) as oracle, open(sys.argv[2]) as check:
        pairs = list(zip(objects(oracle, of_oracle), objects(check, of_check), strict=True))
    unexplained = 0
    for number, (istio, ours) in enumerate(pairs):
        both = istio.keys() & ours.keys()
        print(f"mesh {number}: {len(istio)} objects by Istio, {len(ours)} by Meshloft, {len(both)} by both")
        for side, mine, others in (("Istio", istio, ours), ("Meshloft", ours, istio)):
            reasons = collections.Counter()
            for key in sorted(mine.keys() - others.keys(), key=str):
                # One finding may carry several codes; it is shared when the object has any of them.
                if side == "Meshloft" and shared(key, mine, others):
                    continue
                reason, beside = MEANT.get(key[0], (None, None))
                if reason is None or (beside and (beside, *key[1:]) not in others):
                    unexplained += 1
                    print(f"  only {side}: {key}: {mine[key][0]}")
                else:
                    reasons[f"{key[0]}: {reason}"] += 1
            for reason, count in sorted(reasons.items()):
                print(f"  only {side}: {count} x {reason}")
    sys.exit(1 if unexplained else 0)


def shared(key, mine, others):
    return any(
        other[1:] == key[1:] and other in others and set(mine[other]) & set(mine[key])
        for other in mine
        if other[0].startswith("IST")
    )


if __name__ == "__main__":
    main()
