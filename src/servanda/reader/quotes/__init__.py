"""Who says what: quotations with their cue, speaker, frame and addressee."""
