"""Drawings of Windows (EMF, EMF+, WMF) in other documents: their words, outlines and pictures."""
