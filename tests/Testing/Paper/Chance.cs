namespace Testing.Paper;

/// <summary>What a seeded <see cref="Random"/> lacks.</summary>
public static class Chance
{
    /// <summary>A generator of its own for each numbered thing of one seed, so that adding a thing does not move the others.</summary>
    public static Random For(int seed, int number)
    {
        unchecked
        {
            var mixed = (uint)seed * 2654435761u ^ ((uint)number + 0x9E3779B9u) * 2246822519u;
            mixed ^= mixed >> 15;
            mixed *= 3266489917u;
            return new Random((int)(mixed ^ mixed >> 13));
        }
    }

    extension(Random random)
    {
        public double Between(double least, double most) => least + (most - least) * random.NextDouble();

        public bool Happens(double probability) => random.NextDouble() < probability;

        public T OneOf<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

        /// <summary>A normal variable by Box and Muller, cut at three standard deviations.</summary>
        public double Around(double mean, double deviation)
        {
            var radius = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()));
            return mean + deviation * Math.Clamp(radius * Math.Cos(2 * Math.PI * random.NextDouble()), -3, 3);
        }
    }
}
