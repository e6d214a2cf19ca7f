"""The room where returns come in: read, looked at, recorded, asked about, taken back."""
