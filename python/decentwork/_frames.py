"""Frames of every kind as Arrow streams, only the columns that are needed."""

from __future__ import annotations

import sys
import weakref
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from . import _core
from ._errors import problem

#: Given all column names, those that are needed.
Needed = Callable[[list[str]], list[str]]


def names(frame: Any) -> list[str]:
    """Return the column names of a frame."""
    if isinstance(frame, Mapping):
        return [str(name) for name in frame]
    if _is_pandas(frame):
        return [str(name) for name in frame.columns]
    columns = getattr(frame, "columns", None)
    if columns is not None and not callable(columns) and all(isinstance(name, str) for name in columns):
        return list(columns)
    schema = getattr(frame, "schema", None)
    if schema is not None and hasattr(schema, "names"):
        return list(schema.names)
    return _core.stream_names(_stream(frame))


def stream(frame: Any, needed: Needed) -> Any:
    """Return an object with an Arrow stream that has at least the needed columns."""
    if isinstance(frame, Mapping):
        wanted = needed(names(frame))
        return _frame([_core.objects(name, list(frame[name])) for name in wanted], wanted)
    if _is_pandas(frame):
        return _from_pandas(frame, needed)
    frame = _once(_stream(frame))
    if type(frame).__module__.split(".")[0] == "polars":
        return frame.select(needed(list(frame.columns)))
    return frame


#: Readers that were read: a second time they would seem to be empty.
_read: weakref.WeakSet[Any] = weakref.WeakSet()


def _once(frame: Any) -> Any:
    """Refuse a reader that was read before, which would look like a survey of nobody."""
    if not hasattr(frame, "read_next_batch"):
        return frame
    try:
        if frame in _read:
            raise problem(
                "arrow.invalid",
                found="a stream that was read before",
                expected="a table, or a stream that nobody has read",
                hint="a reader can be read once; keep a table, or open the reader again",
            )
        _read.add(frame)
    except TypeError:
        pass  # not every reader can be remembered
    return frame


def _frame(columns: list[_core.Column], wanted: Sequence[str]) -> _core.Frame:
    lengths = {len(column) for column in columns}
    if len(lengths) > 1:
        found = ", ".join(f"{name}: {len(column)}" for name, column in zip(wanted, columns, strict=True))
        raise problem("column.length", found=found, expected="columns of one length")
    return _core.Frame(columns, lengths.pop() if lengths else 0)


def _stream(frame: Any) -> Any:
    if hasattr(frame, "__arrow_c_stream__") or hasattr(frame, "__arrow_c_array__"):
        return frame
    if hasattr(frame, "collect") and type(frame).__module__.split(".")[0] == "polars":
        return frame.collect()
    if hasattr(frame, "scanner"):
        return frame.scanner().to_reader()
    for method in ("fetch_arrow_reader", "to_arrow_table", "arrow", "to_arrow"):
        if hasattr(frame, method):
            return getattr(frame, method)()
    raise TypeError(
        f"cannot read a {type(frame).__name__}: give a pandas, polars, pyarrow or DuckDB table, "
        "anything with an Arrow stream, or a dict of lists"
    )


def _is_pandas(frame: Any) -> bool:
    pandas = sys.modules.get("pandas")
    return pandas is not None and isinstance(frame, pandas.DataFrame)


def _from_pandas(frame: Any, needed: Needed) -> _core.Frame:
    wanted = needed(names(frame))
    positions = names(frame)
    return _frame([_pandas_column(name, frame.iloc[:, positions.index(name)]) for name in wanted], wanted)


def _pandas_column(name: str, series: Any) -> _core.Column:
    """Read one pandas column, by its buffers where it has them; a NaN in pandas is an empty cell."""
    dtype = series.dtype
    kind = str(getattr(dtype, "name", dtype))
    if kind == "category":
        codes = _pandas_column(name, series.cat.codes)
        values = _core.objects(name, list(series.cat.categories))
        return _core.dictionary(name, codes, values)
    if hasattr(dtype, "pyarrow_dtype"):
        import pyarrow

        chunks = pyarrow.chunked_array(series.array.__arrow_array__())
        return _core.array(name, pyarrow.table({name: chunks.combine_chunks()}))
    numpy_kind = getattr(dtype, "kind", "O")
    if type(dtype).__module__.startswith("numpy") and numpy_kind in "biuf":
        array = series.to_numpy()
        return _core.numbers(name, *_native(array), None, True)
    numpy_dtype = getattr(dtype, "numpy_dtype", None)
    if numpy_dtype is not None and numpy_dtype.kind in "biuf":
        missing = series.isna().to_numpy()
        array = series.fillna(False if numpy_dtype.kind == "b" else 0).to_numpy(dtype=numpy_dtype)
        return _core.numbers(name, *_native(array), missing.tobytes(), True)
    if numpy_kind in "mM":
        raise problem(
            "value.dtype",
            column=name,
            found=kind,
            expected="whole numbers, floats, decimals, booleans, text, or a categorical of these",
            hint="a date is not a number; derive the number you mean first",
        )
    present = series.notna().to_list()
    cells = [value if here else None for value, here in zip(series.to_list(), present, strict=True)]
    return _core.objects(name, cells)


def _native(array: Any) -> tuple[str, bytes]:
    """Return the kind and width of a NumPy array, and its bytes in the order of this machine."""
    dtype = array.dtype
    if dtype.kind == "f" and dtype.itemsize not in (4, 8):
        array = array.astype("float64")
    elif not dtype.isnative:
        array = array.astype(dtype.newbyteorder("="))
    return f"{array.dtype.kind}{array.dtype.itemsize}", array.tobytes()
