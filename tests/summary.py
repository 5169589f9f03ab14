"""Prints the failures of a TRX file, and as its last line `N passed, N failed`. Exit code 1 unless all is well and something ran."""

import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

NAMESPACE = {"t": "http://microsoft.com/schemas/VisualStudio/TeamTest/2010"}


def main(trx, log, status, shows_output):
    # The runner crashed, or aborted a test that hung: its own words say which.
    if not Path(trx).exists():
        print(Path(log).read_text(encoding="utf-8", errors="replace"))
        print("0 passed, 1 failed")
        return 1

    passed, failed = 0, 0
    for result in ElementTree.parse(trx).iterfind(".//t:UnitTestResult", NAMESPACE):
        said = result.find(".//t:StdOut", NAMESPACE)
        if shows_output and said is not None and said.text:
            print(f"{result.get('testName')}:\n    " + said.text.strip().replace("\n", "\n    "))
        if result.get("outcome") == "Passed":
            passed += 1
            continue
        failed += 1
        print(f"FAILED {result.get('testName')} ({result.get('outcome')}, {result.get('duration')})")
        for part in ("Message", "StackTrace"):
            node = result.find(f".//t:ErrorInfo/t:{part}", NAMESPACE)
            if node is not None and node.text:
                print("    " + node.text.strip().replace("\n", "\n    "))

    if status != 0 and failed == 0:
        print(Path(log).read_text(encoding="utf-8", errors="replace"))
        failed = 1
    if passed + failed == 0:
        print("no test ran: check the filter")
    print(f"{passed} passed, {failed} failed")
    return 0 if failed == 0 and passed > 0 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], int(sys.argv[3]), len(sys.argv) > 4))
