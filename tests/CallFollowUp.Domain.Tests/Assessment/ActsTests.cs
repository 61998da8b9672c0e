using System.Globalization;
using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Assessment.Judging;
using CallFollowUp.Domain.Assessment.Reading;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Tests.Assessment;

public class ActsTests
{
    [Theory]
    [InlineData("en", "a: Hello.", "c: My parcel has not arrived.", "a: I'm sorry, I can't find it in the system.", "c: And now?", "a: I have booked you a new one for Monday, it is on its way.", "c: Perfect, that's all I needed.")]
    [InlineData("de", "a: Guten Tag.", "c: Mein Paket ist nicht angekommen.", "a: Das kann ich leider nicht finden.", "c: Und jetzt?", "a: Ich habe Ihnen ein neues geschickt.", "c: Super, jetzt ist alles da.")]
    [InlineData("es", "a: Buenos días.", "c: No me ha llegado el paquete.", "a: Lo siento, no lo encuentro en el sistema.", "c: ¿Y ahora?", "a: Ya le he enviado otro.", "c: Perfecto, ya funciona.")]
    [InlineData("fr", "a: Bonjour.", "c: Mon colis n'est pas arrivé.", "a: Désolé, je ne le trouve pas dans le système.", "c: Et maintenant ?", "a: Je vous en ai envoyé un autre.", "c: Parfait, ça marche.")]
    public void What_each_turn_does_is_told_in_four_languages(string language, params string[] turns)
    {
        var acts = AssessorModel.Default.Acts.Read(Say.ReadIn(language, turns));
        Assert.Equal([Act.Raises, Act.Refuses, Act.Does, Act.FindsGood], new[] { 1, 2, 4, 5 }.Select(turn => Likeliest(turn, turns, language)));
        Assert.All(acts.ToArray(), turn => Assert.All(Enum.GetValues<Act>(), act => Assert.InRange(turn[act], 0, turn.IsCustomers == act >= Acts.FirstOfCustomer ? 1 : 0)));
    }

    [Fact]
    public void A_turn_without_words_and_one_of_the_system_do_nothing() =>
        Assert.Equal([1, 3], AssessorModel.Default.Acts.Read(Say.Read("a: ", "c: I need a taxi.", "s: Connected.", "a: It is booked.")).ToArray().Select(turn => turn.Turn));

    [Fact]
    public void A_refusal_that_a_deed_follows_is_no_longer_open()
    {
        var refused = Turn(0, Act.Refuses);
        Assert.True(Feature("not-done.refuses", refused, Turn(1, Act.Agrees), Turn(2, Act.Does)) < Feature("not-done.refuses", refused, Turn(1, Act.Agrees), Turn(2, Act.Proposes)) / 2);
        Assert.True(Feature("latest.does", refused, Turn(1, Act.Does)) > Feature("latest.refuses", refused, Turn(1, Act.Does)));
    }

    [Theory]
    [InlineData(0, "c: Then the Parkview hotel, please.", "a: I have booked the Parkview for you.")]
    [InlineData(1, "c: And when does the museum open?", "a: The museum opens at nine.")]
    public void A_refused_wish_is_left_where_the_next_deed_is_about_something_else(int left, string next, string deed)
    {
        var reading = Say.Read("c: I need a room at the Bellevue hotel for Friday.", "a: I'm sorry, I could not book a room at the Bellevue hotel.", next, deed);
        Assert.Equal(0.4 * left, Feature("left.refuses", reading, Turn(0, Act.Raises), Turn(1, Act.Refuses), Turn(2, Act.Raises), Turn(3, Act.Does)), tolerance: 0.01);
    }

    [Fact]
    public void What_the_customer_raises_next_is_what_the_next_deed_is_about()
    {
        Assert.True(Feature("left.refuses", Turn(0, Act.Refuses), Turn(1, Act.Does)) < 0.01);
        Assert.True(Feature("left.refuses", Turn(0, Act.Refuses), Turn(1, Act.Raises), Turn(2, Act.Does)) > 0.39);
    }

    [Fact]
    public void What_the_customer_answers_counts_with_the_agents_latest_act()
    {
        Assert.True(Feature("does-then.finds-open", Turn(0, Act.Does), Turn(1, Act.FindsOpen)) > Feature("does-then.finds-good", Turn(0, Act.Does), Turn(1, Act.FindsOpen)));
        Assert.True(Feature("does-then.nothing", Turn(0, Act.FindsOpen), Turn(1, Act.Does)) > Feature("does-then.finds-open", Turn(0, Act.FindsOpen), Turn(1, Act.Does)));
    }

    [Fact]
    public void The_turn_that_settles_the_matter_is_evidence() =>
        Assert.Contains(
            Say.Assess("c: I need a copy of my bill.", "a: I have sent it to your inbox.", "c: Perfect, there it is, thank you.", "a: Goodbye.").Evidence,
            evidence => evidence is { Cue: "turn-finds-good" or "turn-does", Turn: 1 or 2 });

    [Theory]
    [InlineData("bais 0 0 0 0 0 0 0 0 0\n")]
    [InlineData("bias 0 0 0\n")]
    public void A_wrong_line_of_the_acts_is_named(string text) =>
        Assert.Contains("own.weights(1)", Assert.Throws<FormatException>(() => ActModel.Parse("own.weights", text, WordWeights.None)).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_mark_of_the_corpus_names_a_turn_of_the_side_whose_act_it_is()
    {
        foreach (var line in Corpus.Marks)
        {
            var transcript = Corpus.Call(line[0]).Transcript;
            Assert.All(line[1..], mark =>
            {
                var letters = mark.TrimStart("0123456789".ToCharArray());
                var speaker = transcript[int.Parse(mark[..^letters.Length], CultureInfo.InvariantCulture) - 1].Speaker;
                Assert.True(letters.All((speaker == Speaker.Customer ? "wfgyx" : "dnop").Contains), $"{line[0]} {mark}");
            });
        }
    }

    private static Act Likeliest(int turn, string[] turns, string language)
    {
        foreach (var acts in AssessorModel.Default.Acts.Read(Say.ReadIn(language, turns)))
        {
            if (acts.Turn == turn)
                return Enum.GetValues<Act>().MaxBy(act => acts[act]);
        }

        throw new ArgumentOutOfRangeException(nameof(turn));
    }

    /// <summary>A turn that surely does one thing.</summary>
    private static TurnActs Turn(int index, Act act)
    {
        var isCustomers = act >= Acts.FirstOfCustomer;
        var side = Acts.AllOf(isCustomers);
        return new TurnActs(index, isCustomers, Array.ConvertAll(side, other => other == act ? 9.0 : -9));
    }

    private static double Feature(string name, params TurnActs[] turns) => Feature(name, Say.Read(Array.ConvertAll(turns, turn => turn.IsCustomers ? "c: so" : "a: so")), turns);

    private static double Feature(string name, CallReading reading, params TurnActs[] turns)
    {
        var features = new double[ActFeatures.Names.Count];
        ActFeatures.Fill(reading, turns, features);
        return features[ActFeatures.Names.Index().Single(column => column.Item == name).Index];
    }
}
