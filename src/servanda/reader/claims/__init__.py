"""What is claimed: acts with whom, what, when, and how far they are said to have come."""
