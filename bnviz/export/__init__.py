"""What leaves bnviz: the experiment as a PyTorch script."""
