"""Ragged outlines like those of real protected areas and ranges, made in bulk from a seed."""

from __future__ import annotations

import numpy as np
import shapely

KM_PER_DEGREE = 111.2
# Vertices made at once, to bound memory.
_AT_ONCE = 2_000_000


def ragged_polygons(rng, vertices, centres, km2, roughness, amplitude):
    """Star-shaped polygons with noisy radii (power spectrum 1/f^(2 roughness)); some cross themselves.

    Parameters
    ----------
    rng : numpy.random.Generator
    vertices : (n,) int array; rounded up to lengths that the Fourier transform likes
    centres : (n, 2) float array, longitude and latitude in degrees
    km2 : (n,) float array, area aimed at
    roughness : float, the smaller the rougher
    amplitude : float, standard deviation of the logarithm of the radius

    Returns
    -------
    (n,) object array of shapely polygons inside [-180, 180] x [-90, 90]
    """
    lengths = _round_up(np.asarray(vertices))
    polygons = np.empty(len(lengths), dtype=object)
    for length in np.unique(lengths):
        same = np.flatnonzero(lengths == length)
        step = max(1, _AT_ONCE // length)
        for start in range(0, len(same), step):
            some = same[start : start + step]
            radii = _radii(rng, len(some), int(length), roughness, amplitude)
            polygons[some] = shapely.polygons(
                _place(radii * np.sqrt(km2[some])[:, None], centres[some])
            )
    return polygons


def _round_up(vertices):
    """To the next of 2^k, 1.25 2^k, 1.5 2^k, 1.75 2^k."""
    power = 2.0 ** np.floor(np.log2(vertices))
    return (np.ceil(vertices / power * 4) / 4 * power).astype(int)


def _radii(rng, count, length, roughness, amplitude):
    """(count, length) radii of outlines whose mean area is 1."""
    frequencies = np.arange(1, length // 2 + 1)
    shape = (count, len(frequencies))
    spectrum = np.zeros((count, length // 2 + 1), dtype=complex)
    spectrum[:, 1:] = (
        rng.normal(size=shape) + 1j * rng.normal(size=shape)
    ) * frequencies**-roughness
    noise = np.fft.irfft(spectrum, length, axis=1)
    noise /= noise.std(axis=1, keepdims=True) + 1e-12
    radii = np.exp(amplitude * noise)
    return radii / np.sqrt(np.pi * np.mean(radii**2, axis=1, keepdims=True))


def _place(radii, centres):
    """(count, length + 1, 2) closed rings in degrees; an outline that leaves the frame is moved back."""
    count, length = radii.shape
    angle = np.linspace(0, 2 * np.pi, length, endpoint=False)
    rings = np.empty((count, length + 1, 2))
    parallel = KM_PER_DEGREE * np.cos(np.radians(np.clip(centres[:, 1], -80, 80)))
    rings[:, :-1, 0] = radii * np.cos(angle) / parallel[:, None]
    rings[:, :-1, 1] = radii * np.sin(angle) / KM_PER_DEGREE
    rings[:, :-1] += centres[:, None, :]
    for axis, low, high in ((0, -179.99, 179.99), (1, -89.0, 84.0)):
        values = rings[:, :-1, axis]
        values += np.maximum(0, low - values.min(axis=1, keepdims=True))
        values -= np.maximum(0, values.max(axis=1, keepdims=True) - high)
        np.maximum(values, low, out=values)  # larger than the frame itself
    rings[:, -1] = rings[:, 0]
    return rings


def repaired(polygons):
    """The same with every invalid polygon made valid; only polygonal parts are kept."""
    polygons = polygons.copy()
    bad = np.flatnonzero(~shapely.is_valid(polygons))
    for index in bad:
        fixed = shapely.make_valid(polygons[index], method="structure", keep_collapsed=False)
        parts = shapely.get_parts(fixed)
        if (shapely.get_type_id(parts) == 6).any():
            parts = shapely.get_parts(parts)
        parts = parts[shapely.get_type_id(parts) == 3]
        polygons[index] = parts[0] if len(parts) == 1 else shapely.multipolygons(parts)
    return polygons
