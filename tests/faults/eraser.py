"""A child that erases one customer after another until it is killed, and says which are gone."""

import sys
from contextlib import closing
from pathlib import Path

from core.actions.erasing import erase, plan_erasure
from storage.opening import open_book


def main(path: Path) -> None:
    with closing(open_book(path)) as book:
        for card in book.customers.where():
            erase(book, plan_erasure(book, card.id), card.number)
            sys.stdout.write(f"erased {card.number}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
