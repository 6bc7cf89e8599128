#!/usr/bin/env python3
"""Trains the character network of FormScanner and writes characters.onnx and its test vectors.

Input: a folder with cells.npy (uint8, n x 784, ink 255) and labels.npy (uint8, n x 1, 0-9 digits, 10-35 A-Z, 36 not a
character), as `Benchmarks cells` makes them. Needs Debian's python3-torch and python3-numpy, nothing else. One thread, fixed
seeds: the same input gives the same weights on the same machine.
"""

import argparse
import json
import struct
import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional

CLASSES = 37
FEATURES = 128
WIDTH = 20
BATCH = 128
TOP_RATE = 3e-3


class CharacterNet(nn.Module):
    """Five 3 x 3 convolutions, each normalised, with three halvings; then 128 features and one score for each class."""

    def __init__(self):
        super().__init__()
        w = WIDTH
        layers = []
        for given, made, halve in ((1, w, True), (w, 2 * w, False), (2 * w, 2 * w, True), (2 * w, 4 * w, False), (4 * w, 4 * w, True)):
            layers += [nn.Conv2d(given, made, 3, padding=1, bias=False), nn.BatchNorm2d(made), nn.ReLU()]
            if halve:
                layers.append(nn.MaxPool2d(2))
        self.seen = nn.Sequential(*layers, nn.Flatten())
        self.features = nn.Linear(4 * w * 3 * 3, FEATURES)
        self.dropout = nn.Dropout(0.25)
        self.scores = nn.Linear(FEATURES, CLASSES)

    def forward(self, pictures):
        features = functional.relu(self.features(self.seen(pictures)))
        return self.scores(self.dropout(features)), features


def folded(net):
    """The same function with the normalisation folded into the convolutions."""
    layers = []
    for layer in net.seen:
        if isinstance(layer, nn.BatchNorm2d):
            conv = layers[-1]
            layers[-1] = nn.utils.fusion.fuse_conv_bn_eval(conv, layer)
        else:
            layers.append(layer)
    net.seen = nn.Sequential(*layers)
    return net


def jittered(pictures, rng):
    """Small turns, slants, stretches and shifts, one for each picture."""
    n = len(pictures)
    turn = torch.from_numpy(rng.normal(0, 0.07, n)).float()
    slant = torch.from_numpy(rng.normal(0, 0.12, n)).float()
    wide = torch.from_numpy(rng.normal(1, 0.06, n)).float()
    high = torch.from_numpy(rng.normal(1, 0.06, n)).float()
    shift = torch.from_numpy(rng.normal(0, 0.035, (n, 2))).float()
    grid = torch.zeros(n, 2, 3)
    grid[:, 0, 0] = wide * torch.cos(turn)
    grid[:, 0, 1] = -torch.sin(turn) + slant
    grid[:, 1, 0] = torch.sin(turn)
    grid[:, 1, 1] = high * torch.cos(turn)
    grid[:, :, 2] = shift
    return functional.grid_sample(pictures, functional.affine_grid(grid, pictures.shape, align_corners=False), align_corners=False)


def batches(count, size, rng):
    order = rng.permutation(count)
    for start in range(0, count - size + 1, size):
        yield order[start:start + size]


def train(cells, labels, epochs, seed):
    torch.manual_seed(seed)
    torch.set_num_threads(1)
    rng = np.random.default_rng(seed)
    net = CharacterNet()
    optimiser = torch.optim.AdamW(net.parameters(), lr=TOP_RATE, weight_decay=1e-2)
    steps = epochs * (len(labels) // BATCH)
    rate = torch.optim.lr_scheduler.OneCycleLR(optimiser, TOP_RATE, total_steps=steps, pct_start=0.15)
    started, step, seen = time.process_time(), 0, 0.0
    for epoch in range(epochs):
        for chosen in batches(len(labels), BATCH, rng):
            pictures = torch.from_numpy(cells[chosen]).float().div_(255).view(-1, 1, 28, 28)
            wanted = torch.from_numpy(labels[chosen].astype(np.int64))
            scores, _ = net(jittered(pictures, rng))
            loss = functional.cross_entropy(scores, wanted)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            optimiser.step()
            rate.step()
            seen = 0.99 * seen + 0.01 * loss.item()
            step += 1
            if step % 500 == 0:
                print(f"epoch {epoch + 1} step {step}/{steps} loss {seen / (1 - 0.99 ** min(step, 1000)):.4f} cpu {time.process_time() - started:.0f} s", flush=True)
    return net.eval()


def write_vectors(net, path):
    """Forty pictures drawn by rule, and what the network says of them: data of nobody, to be compared by the .NET side."""
    rng = np.random.default_rng(7)
    pictures = np.zeros((40, 28, 28), np.uint8)
    for picture in pictures:
        for _ in range(rng.integers(1, 5)):
            x, y = rng.integers(3, 25, 2)
            dx, dy = rng.integers(-2, 3, 2)
            for _ in range(rng.integers(4, 16)):
                picture[max(0, y - 1):y + 2, max(0, x - 1):x + 2] = rng.integers(100, 256)
                x, y = np.clip(x + dx, 1, 26), np.clip(y + dy, 1, 26)
    with torch.no_grad():
        scores, features = net(torch.from_numpy(pictures).float().div(255).view(-1, 1, 28, 28))
    with open(path, "wb") as file:
        for picture, score, feature in zip(pictures, scores.numpy(), features.numpy()):
            file.write(picture.tobytes())
            file.write(struct.pack(f"<{CLASSES}f", *score))
            file.write(struct.pack(f"<{FEATURES}f", *feature))


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("cells", help="folder with cells.npy and labels.npy")
    arguments.add_argument("--model", required=True, help="characters.onnx to write")
    arguments.add_argument("--vectors", required=True, help="test vectors to write")
    arguments.add_argument("--epochs", type=int, default=3)
    arguments.add_argument("--seed", type=int, default=1)
    chosen = arguments.parse_args()
    cells = np.load(f"{chosen.cells}/cells.npy")
    labels = np.load(f"{chosen.cells}/labels.npy").ravel()
    net = folded(train(cells, labels, chosen.epochs, chosen.seed))
    torch.onnx.export(
        net, torch.zeros(1, 1, 28, 28), chosen.model, opset_version=13, input_names=["pictures"], output_names=["scores", "features"],
        dynamic_axes={"pictures": {0: "n"}, "scores": {0: "n"}, "features": {0: "n"}})
    write_vectors(net, chosen.vectors)
    print(json.dumps({"cells": len(labels), "parameters": sum(p.numel() for p in net.parameters()), "cpu_seconds": round(time.process_time())}))


if __name__ == "__main__":
    main()
