"""Hostile neighbours, by number in the robustness list: capsules that lie, buffers that change, panics."""

from __future__ import annotations

import ctypes
import re
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import decentwork as dw
from decentwork import _core, _frames

BASE: dict[str, list[Any]] = {
    "age": [30, 40, 50, 20],
    "labour_force_status": ["employed", "unemployed", "employed", "outside"],
}


def rate(frame: Any) -> float | None:
    return dw.Survey(frame).estimate(["unemployment_rate"]).value("unemployment_rate")


class Stream:
    """Something that gives whatever it was made with for its Arrow stream."""

    def __init__(self, give: Callable[[], Any], columns: list[str] | None = None) -> None:
        self.give, self.columns = give, columns

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        return self.give()


def _released() -> Any:
    import pyarrow

    capsule = pyarrow.table(BASE).__arrow_c_stream__()
    pyarrow.RecordBatchReader._import_from_c_capsule(capsule).read_all()
    return capsule


def _schema() -> Any:
    import pyarrow

    return pyarrow.table(BASE).schema.__arrow_c_schema__()


def _raises() -> Any:
    raise RuntimeError("disk on fire")


@pytest.mark.parametrize("give", [_schema, _released, _raises, object, lambda: None, lambda: 7, lambda: b"stream"])
def test_case_85_a_capsule_that_is_no_stream_is_refused(give: Callable[[], Any]) -> None:
    with pytest.raises(dw.DataError) as caught:
        rate(Stream(give, list(BASE)))
    assert caught.value.code == "arrow.invalid"
    with pytest.raises(dw.DataError) as caught:
        dw.Survey(Stream(give)).available()
    assert caught.value.code == "arrow.invalid"


def test_case_85_a_stream_whose_callback_fails_is_told() -> None:
    import pyarrow

    def batches() -> Any:
        yield pyarrow.record_batch(BASE)
        raise OSError("the disk is full")

    schema = pyarrow.record_batch(BASE).schema
    with pytest.raises(dw.DataError, match="the disk is full") as caught:
        rate(Stream(pyarrow.RecordBatchReader.from_batches(schema, batches()).__arrow_c_stream__))
    assert caught.value.code == "arrow.invalid"


@pytest.mark.parametrize("kind", ["text", "back", "beyond", "negative", "key"])
def test_case_85_data_that_break_the_format_are_refused(kind: str) -> None:
    import numpy
    import pyarrow as pa

    def text(offsets: list[int], data: bytes) -> Any:
        wanted.extend(offsets)
        return pa.StringArray.from_buffers(4, pa.py_buffer(memory), pa.py_buffer(data))

    memory, wanted = numpy.zeros(5, dtype="int32"), list[int]()

    bad = {
        "text": lambda: text([0, 1, 2, 3, 4], b"\xff\xfe\xff\xfe"),
        "back": lambda: text([0, 8, 2, 8, 8], b"employed"),
        "beyond": lambda: text([0, 8, 16, 24, 1_000_000], b"employed" * 4),
        "negative": lambda: text([-8, 0, 8, 8, 8], b"employed"),
        "key": lambda: pa.DictionaryArray.from_arrays(
            pa.array([0, 1, 77, 0], pa.int8()), pa.array(["employed", "outside"]), safe=False
        ),
    }[kind]()
    table = pa.table({"age": pa.array(BASE["age"]), "labour_force_status": bad})
    memory[: len(wanted)] = wanted  # now that pyarrow has looked
    with pytest.raises(dw.DataError) as caught:
        rate(table)
    assert (caught.value.code, caught.value.column) == ("arrow.invalid", "labour_force_status")


def test_case_85_values_at_an_odd_address_are_read_all_the_same() -> None:
    import struct

    import pyarrow as pa

    memory = pa.py_buffer(b"\0" + struct.pack("<4q", *BASE["age"])).slice(1)
    age = pa.Array.from_buffers(pa.int64(), 4, [None, memory])
    assert age.buffers()[1].address % 8 != 0
    status = pa.array(BASE["labour_force_status"])
    assert rate(pa.table({"age": age, "labour_force_status": status})) == rate(BASE)


class _Array(ctypes.Structure):
    """The C structure of an Arrow array."""


_Array._fields_ = [
    ("length", ctypes.c_int64),
    ("null_count", ctypes.c_int64),
    ("offset", ctypes.c_int64),
    ("n_buffers", ctypes.c_int64),
    ("n_children", ctypes.c_int64),
    ("buffers", ctypes.POINTER(ctypes.c_void_p)),
    ("children", ctypes.POINTER(ctypes.POINTER(_Array))),
    ("dictionary", ctypes.c_void_p),
    ("release", ctypes.c_void_p),
    ("private_data", ctypes.c_void_p),
]


def _length(batch: _Array, age: _Array) -> None:
    age.length = 3


def _buffers(batch: _Array, age: _Array) -> None:
    age.n_buffers = 1


def _children(batch: _Array, age: _Array) -> None:
    batch.n_children = 1


def _nowhere(batch: _Array, age: _Array) -> None:
    age.buffers[1] = None  # four values, and no place where they are


@pytest.mark.parametrize("lie", [_length, _buffers, _children, _nowhere])
def test_case_85_structures_that_contradict_themselves_are_refused(lie: Callable[[_Array, _Array], None]) -> None:
    import pyarrow

    pointer = ctypes.pythonapi.PyCapsule_GetPointer
    pointer.restype, pointer.argtypes = ctypes.c_void_p, [ctypes.py_object, ctypes.c_char_p]

    class Liar:
        def __arrow_c_array__(self, requested_schema: Any = None) -> Any:
            schema, array = pyarrow.record_batch(BASE).__arrow_c_array__()
            batch = _Array.from_address(pointer(array, b"arrow_array"))
            lie(batch, batch.children[0].contents)
            return schema, array

    with pytest.raises(dw.DataError) as caught:
        rate(Liar())
    assert caught.value.code == "arrow.invalid"


def test_case_88_a_pandas_column_is_copied_before_it_is_read() -> None:
    numpy, pandas = pytest.importorskip("numpy"), pytest.importorskip("pandas")
    ages = numpy.array(BASE["age"])
    frame = pandas.DataFrame({"age": pandas.Series(ages, copy=False)}, copy=False)
    assert numpy.shares_memory(frame["age"].to_numpy(), ages), "otherwise this would test nothing"
    taken = _frames.stream(frame, lambda names: names)
    ages[:] = 77
    assert taken.lists() == [("age", "integer", BASE["age"])]


def test_case_88_a_buffer_that_another_thread_changes_is_no_crash() -> None:
    numpy, pandas, pyarrow = (pytest.importorskip(name) for name in ("numpy", "pandas", "pyarrow"))
    rows = 200_000
    ages = numpy.full(rows, 30, dtype="int64")
    status = pandas.Categorical.from_codes([0, 1] * (rows // 2), ["employed", "unemployed"])
    copied = pandas.DataFrame({"age": pandas.Series(ages, copy=False), "labour_force_status": status}, copy=False)
    shared = pyarrow.table({"age": pyarrow.array(ages), "labour_force_status": pyarrow.array(status)})
    done = threading.Event()

    def change() -> None:
        while not done.is_set():
            ages[:] = 500
            ages[:] = 30

    told: set[Any] = set()
    thread = threading.Thread(target=change)
    thread.start()
    try:
        for _ in range(10):
            # What was copied is that of some moment, and stays; an Arrow table is not copied, and may be anything.
            for frame, codes in ((copied, {"value.range"}), (shared, {"value.range", "limit.text"})):
                try:
                    value = rate(frame)
                except dw.Error as error:
                    told.add(error.code in codes or error)
                else:
                    told.add(value == pytest.approx(50) or value)
    finally:
        done.set()
        thread.join()
    assert told == {True}
    assert rate(copied) == rate(shared) == pytest.approx(50)


def test_case_88_the_contract_is_stated() -> None:
    assert "do not change" in str(dw.Survey.__doc__)


def test_case_93_a_panic_is_an_exception_that_can_be_caught() -> None:
    try:
        _core.fault("the sky falls")
    except Exception as error:
        caught = error
    assert isinstance(caught, dw.InternalError)
    assert (caught.code, caught.found) == ("internal", "the sky falls")
    assert "report" in str(caught.hint)
    assert rate(BASE) is not None, "the process lives"


def test_case_93_whatever_python_may_call_is_guarded() -> None:
    source = Path(__file__).parents[1] / "src"
    calls = 0
    for path in source.glob("*.rs"):
        text = path.read_text()
        if path.name != "callable.rs":
            assert not re.search(r"#\[(pyo3::|::pyo3::)?(pymethods|pyfunction)", text), f"{path.name}: use callable!"
        written = "".join(re.findall(r"(?ms)^callable! \{.*?^\}", text))
        calls += len(re.findall(r"(?m)^ {4,8}(?:pub\(crate\) )?fn ", written))
    # Of what the stubs declare, only the module's constants are no functions.
    stubs = (Path(dw.__file__).parent / "_core.pyi").read_text()
    declared = set(re.findall(r"def (?!__eq__|__hash__|__ne__)(\w+)", stubs))
    assert calls >= len(declared) > 50
