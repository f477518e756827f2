"""The few controls that the window and the builder are made of."""

from ui.controls.buttons import IconButton, TextButton
from ui.controls.choice import Choice, Option
from ui.controls.form import Form
from ui.controls.keys import keep_keys
from ui.controls.layout import caption, clear_layout, rule, set_property
from ui.controls.legend import Legend
from ui.controls.number import NumberField
from ui.controls.popover import Popover
from ui.controls.segmented import Segmented
from ui.controls.slider import Linear, Logarithmic, Slider, SliderField, Stops
from ui.controls.switch import Switch
from ui.controls.term import TermAsked, TermLabel, ask_term, mark, term_of

__all__ = [
    "Choice",
    "Form",
    "IconButton",
    "Legend",
    "Linear",
    "Logarithmic",
    "NumberField",
    "Option",
    "Popover",
    "Segmented",
    "Slider",
    "SliderField",
    "Stops",
    "Switch",
    "TermAsked",
    "TermLabel",
    "TextButton",
    "ask_term",
    "caption",
    "clear_layout",
    "keep_keys",
    "mark",
    "rule",
    "set_property",
    "term_of",
]
