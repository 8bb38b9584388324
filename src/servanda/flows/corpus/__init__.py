"""Pages by the million: shards read by the same function under whichever engine there is."""
