"""The commands by name: what each says of itself, the book it needs, and where its work is done."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol
