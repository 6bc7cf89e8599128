#!/usr/bin/env python3
"""Trains the character network of FormScanner and writes characters.onnx and its test vectors.

Input: a folder with cells.npy (uint8, n x 784, ink 255) and labels.npy (uint8, n x 1, 0-9 digits, 10-35 A-Z, 36 not a
character), as `Benchmarks cells` makes them, and a folder of the same kind with characters of tuning writers, which say after
each round how training goes and change nothing. Needs Debian's python3-torch and python3-numpy, nothing else. One thread, fixed
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
NONE = 36
BATCH = 128
TOP_RATE = 3e-3

# Given, made, halved: widths in steps of 16, which is what one instruction of the processor takes; 20 and 40 cost as much as 32 and 48.
CONVOLUTIONS = ((1, 16, True), (16, 32, False), (32, 32, True), (32, 64, False), (64, 96, True))


class CharacterNet(nn.Module):
    """Five 3 x 3 convolutions, each normalised, with three halvings; then 128 features and one score for each class."""

    def __init__(self):
        super().__init__()
        layers = []
        for given, made, halve in CONVOLUTIONS:
            layers += [nn.Conv2d(given, made, 3, padding=1, bias=False), nn.BatchNorm2d(made), nn.ReLU()]
            if halve:
                layers.append(nn.MaxPool2d(2))
        self.seen = nn.Sequential(*layers, nn.Flatten())
        self.features = nn.Linear(CONVOLUTIONS[-1][1] * 3 * 3, FEATURES)
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


def drawn(rng, middle, spread, *shape):
    return torch.from_numpy(rng.normal(middle, spread, shape)).float()


def jittered(pictures, rng):
    """Small turns, slants, stretches and shifts, one for each picture."""
    n = len(pictures)
    turn, slant, wide, high = drawn(rng, 0, 0.07, n), drawn(rng, 0, 0.12, n), drawn(rng, 1, 0.06, n), drawn(rng, 1, 0.06, n)
    affine = torch.zeros(n, 2, 3)
    affine[:, 0, 0] = wide * torch.cos(turn)
    affine[:, 0, 1] = -torch.sin(turn) + slant
    affine[:, 1, 0] = torch.sin(turn)
    affine[:, 1, 1] = high * torch.cos(turn)
    affine[:, :, 2] = drawn(rng, 0, 0.035, n, 2)
    grid = functional.affine_grid(affine, pictures.shape, align_corners=False)
    return functional.grid_sample(pictures, grid, align_corners=False)


def batches(count, size, rng):
    order = rng.permutation(count)
    for start in range(0, count - size + 1, size):
        yield order[start:start + size]


def shown(cells):
    return torch.from_numpy(cells).float().div_(255).view(-1, 1, 28, 28)


def right(scores, wanted, classes):
    """The share read rightly of the cells of one alphabet, by that alphabet."""
    own = (wanted >= classes[0]) & (wanted < classes[1])
    return (scores[own, classes[0]:classes[1]].argmax(1) + classes[0] == wanted[own]).float().mean().item()


def held_out(net, cells, labels):
    """How cells that no weight has seen are read, in words."""
    net.eval()
    with torch.no_grad():
        scores = torch.cat([net(shown(cells[start:start + 512]))[0] for start in range(0, len(cells), 512)])
    net.train()
    wanted = torch.from_numpy(labels.astype(np.int64))
    refused = (scores[wanted == NONE].argmax(1) == NONE).float().mean().item()
    return f"held out: digits {right(scores, wanted, (0, 10)):.4f}, capitals {right(scores, wanted, (10, 36)):.4f}, spoilt refused {refused:.4f}"


def train(cells, labels, held, epochs, seed):
    torch.manual_seed(seed)
    torch.set_num_threads(1)
    rng = np.random.default_rng(seed)
    net = CharacterNet().to(memory_format=torch.channels_last)
    optimiser = torch.optim.AdamW(net.parameters(), lr=TOP_RATE, weight_decay=1e-2)
    rate = torch.optim.lr_scheduler.OneCycleLR(optimiser, TOP_RATE, total_steps=epochs * (len(labels) // BATCH), pct_start=0.15)
    started = time.process_time()
    for epoch in range(epochs):
        total, steps = 0.0, 0
        for chosen in batches(len(labels), BATCH, rng):
            pictures = jittered(shown(cells[chosen]), rng).contiguous(memory_format=torch.channels_last)
            # Half the digits of a number are enough to learn by, and twice as fast where the processor knows them.
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores, _ = net(pictures)
            loss = functional.cross_entropy(scores.float(), torch.from_numpy(labels[chosen].astype(np.int64)))
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            optimiser.step()
            rate.step()
            total, steps = total + loss.item(), steps + 1
        print(f"epoch {epoch + 1} of {epochs}: loss {total / steps:.4f}; {held_out(net, *held)}; cpu {time.process_time() - started:.0f} s", flush=True)
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
        scores, features = net(shown(pictures))
    with open(path, "wb") as file:
        for picture, score, feature in zip(pictures, scores.numpy(), features.numpy()):
            file.write(picture.tobytes())
            file.write(struct.pack(f"<{CLASSES}f", *score))
            file.write(struct.pack(f"<{FEATURES}f", *feature))


def read(folder):
    return np.load(f"{folder}/cells.npy"), np.load(f"{folder}/labels.npy").ravel()


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("cells", help="folder with cells.npy and labels.npy")
    arguments.add_argument("--model", required=True, help="characters.onnx to write")
    arguments.add_argument("--vectors", required=True, help="test vectors to write")
    arguments.add_argument("--held-out", required=True, help="folder with the same of tuning writers")
    arguments.add_argument("--epochs", type=int, default=6)
    arguments.add_argument("--seed", type=int, default=1)
    chosen = arguments.parse_args()
    cells, labels = read(chosen.cells)
    net = folded(train(cells, labels, read(chosen.held_out), chosen.epochs, chosen.seed).to(memory_format=torch.contiguous_format))
    torch.onnx.export(
        net, torch.zeros(1, 1, 28, 28), chosen.model, opset_version=13, input_names=["pictures"], output_names=["scores", "features"],
        dynamic_axes={"pictures": {0: "n"}, "scores": {0: "n"}, "features": {0: "n"}})
    write_vectors(net, chosen.vectors)
    print(json.dumps({"cells": len(labels), "parameters": sum(p.numel() for p in net.parameters()), "cpu_seconds": round(time.process_time())}))


if __name__ == "__main__":
    main()
