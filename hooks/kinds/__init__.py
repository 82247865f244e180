"""What authors write, a folder a kind: its declaration, its model, its checks and its HTML."""
