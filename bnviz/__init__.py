"""The engine of bnviz: experiments, networks, training and measuring. Knows no Qt."""

__version__ = "0.1.0"
