"""Connected groups of sites over borders."""

import numpy as np


def clusters(count, i, j, ids):
    """Number of the group of each site, 1 for the group with the first id; 0 without a pair.

    Groups are connected through pairs; a site paired with itself (one record of several countries)
    is a group too. Numbers do not depend on the order of sites or pairs.

    Parameters
    ----------
    count : int, number of sites
    i, j : (p,) int, the pairs
    ids : list of str

    Returns
    -------
    (count,) int
    """
    root = np.arange(count)

    def find(site):
        while root[site] != site:
            root[site] = root[root[site]]
            site = root[site]
        return site

    for a, b in zip(np.asarray(i).tolist(), np.asarray(j).tolist()):
        a, b = find(a), find(b)
        root[max(a, b)] = min(a, b)
    paired = np.zeros(count, bool)
    paired[i] = paired[j] = True
    number, result = {}, np.zeros(count, int)
    for site in sorted(np.flatnonzero(paired).tolist(), key=lambda s: (ids[s], s)):
        result[site] = number.setdefault(find(site), len(number) + 1)
    return result
