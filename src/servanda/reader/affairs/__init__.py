"""What is told with the verbs of states and no affair of theirs: games, firms, private people."""
