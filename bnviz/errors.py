"""The errors bnviz raises on purpose, each with a sentence a user can read. Knows nothing else."""


class BnvizError(Exception):
    """Something the person can mend; ``str(error)`` is a sentence to show as it is."""


class ExperimentError(BnvizError, ValueError):
    """A value that no experiment can hold, such as a width of zero."""


class ExperimentFileError(BnvizError):
    """A ``.bnviz`` file that cannot be read or written."""


class DataError(BnvizError):
    """A data set that cannot be found, read or split as asked."""


class NetworkError(BnvizError):
    """A network that cannot be built from its description."""


class DeviceError(BnvizError):
    """A device that is not there, or that failed."""


class ExportError(BnvizError):
    """Something that cannot be exported, or not written where it was asked for."""


class LessonError(BnvizError):
    """A lesson's file that cannot be read, or something in it that cannot be."""
