"""The Figures page: indicators against targets, charts, sign-off; each number opens its cases."""
