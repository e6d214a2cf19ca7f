"""The Drives page: a quarter's screening, its villages, its figures and its report."""
