"""How far an act is said to have come: done, planned, possible, asked for, denied."""
