using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Domain.Emails;
using FsCheck;
using FsCheck.Fluent;

namespace CallFollowUp.Domain.Tests.Emails;

public class EmailComposerTests
{
    [Fact]
    public void A_call_with_everything_is_told_in_its_own_facts()
    {
        var facts = Sample.Facts(Sample.Call);

        Assert.Equal("en", facts.Language);
        Assert.Equal("dana@customer.example", facts.ToAddress);
        Assert.Equal("Dana Reyes", facts.CustomerName);
        Assert.Equal("Sam", facts.AgentFirstName);
        Assert.Equal("Double charge on invoice 8841", facts.Subject);
        Assert.Equal("Friday, November 20, 2026", facts.CallDate);
        Assert.Equal("4711", facts.TicketNumber);
    }

    [Fact]
    public void A_call_without_anything_leaves_the_facts_empty_instead_of_inventing_them()
    {
        var call = new ClosedCall { Id = Sample.Call.Id, ClosedAt = Sample.Call.ClosedAt, Customer = new Customer(Email: "dana@customer.example") };
        var facts = Sample.Facts(call);

        Assert.Null(facts.CustomerName ?? facts.AgentFirstName ?? facts.Subject ?? facts.TicketNumber ?? facts.Promise ?? facts.PromiseDate);
        Assert.False(facts.OwesThanks || facts.OwesApology || facts.OwesAcknowledgement || facts.CalledBefore || facts.HasAnswerLinks);
    }

    [Fact]
    public void What_was_missed_on_the_call_is_owed_by_the_mail()
    {
        var facts = new EmailComposer(Sample.Options()).Compose(
            EmailKind.Confirm,
            Sample.Call,
            Sample.Assessment(Practice.Thanked, Practice.Apologised, Practice.SpecificAcknowledgement),
            EmailLinks.None,
            EmailSituation.AfterTheCall);
        Assert.True(facts is { OwesThanks: true, OwesApology: true, OwesAcknowledgement: true });
    }

    [Theory]
    [InlineData(Resolution.Unclear)]
    [InlineData(Resolution.Unresolved)]
    public void Only_a_resolved_call_sounds_resolved(Resolution resolution)
    {
        var assessment = Sample.Assessment() with { Resolution = resolution };
        var facts = new EmailComposer(Sample.Options()).Compose(EmailKind.Ask, Sample.Call, assessment, EmailLinks.None, EmailSituation.AfterTheCall);
        Assert.False(facts.SoundsResolved);
    }

    [Theory]
    [InlineData("Sam Lopez", "Sam")]
    [InlineData("Lopez, Sam", "Sam")]
    [InlineData("Anne-Marie", "Anne-Marie")]
    [InlineData("agent-08", null)]
    [InlineData("sam@northwind.example", null)]
    [InlineData("", null)]
    public void The_agent_is_named_by_a_first_name_or_not_at_all(string name, string? expected) =>
        Assert.Equal(expected, Sample.Facts(Sample.Call with { Agent = new Agent(Name: name) }).AgentFirstName);

    [Theory]
    [InlineData("Invoice 8841\r\nBcc: all@customer.example", null)]
    [InlineData("Invoice\r\n8841\t twice", "Invoice 8841 twice")]
    [InlineData("see https://phish.example", null)]
    [InlineData("card 4111 1111 1111 1111 charged", null)]
    [InlineData("IBAN DE89 3704 0044 0532 0130 00", null)]
    [InlineData("order 1234567890 late", "order 1234567890 late")]
    [InlineData("\u202Egnihsihp\u200B", "gnihsihp")]
    public void A_subject_is_one_harmless_line_or_none(string subject, string? expected) =>
        Assert.Equal(expected, Sample.Facts(Sample.Call with { Subject = subject }).Subject);

    [Fact]
    public void A_long_subject_ends_with_a_word()
    {
        var facts = Sample.Facts(Sample.Call with { Subject = "The refrigerator arrived dented, on the wrong day, and without its drawers" });
        Assert.Equal("The refrigerator arrived dented, on the wrong day, and…", facts.Subject);
    }

    [Fact]
    public void A_right_to_left_name_stays_in_its_place_and_out_of_the_header_as_it_is()
    {
        var facts = Sample.Facts(Sample.Call with { Customer = Sample.Call.Customer with { Name = "دانا رييس" } });
        Assert.Equal("\u2068دانا رييس\u2069", facts.CustomerName);
        Assert.Equal("دانا رييس", facts.ToName);
    }

    [Theory]
    [InlineData(19, null)]
    [InlineData(27, "25")]
    [InlineData(600, null)]
    public void A_long_call_is_a_trouble_of_its_own(int minutes, string? expected) =>
        Assert.Equal(expected, Sample.Facts(Sample.Call with { StartedAt = Sample.Call.ClosedAt.AddMinutes(-minutes) }).LongCallMinutes);

    [Fact]
    public void Another_ticket_than_the_calls_own_is_the_one_to_quote() =>
        Assert.Equal("4712", Sample.Facts(Sample.Call, new EmailSituation { TicketId = "4712" }).TicketNumber);

    [Fact]
    public void A_final_note_without_an_answer_is_refused() =>
        Assert.Throws<ArgumentException>(() => Sample.Facts(Sample.Call, kind: EmailKind.FinalNote));

    [Fact]
    public void A_customer_without_a_usable_address_is_refused() =>
        Assert.Throws<FormatException>(() => Sample.Facts(Sample.Call with { Customer = new Customer(Email: "none") }));

    [Fact]
    public void Whatever_a_record_holds_no_fact_holds_a_control_character() =>
        Prop.ForAll<string, string, string>((name, subject, promise) =>
        {
            var facts = Sample.Facts(Sample.Call with
            {
                Subject = subject,
                Customer = Sample.Call.Customer with { Name = name },
                Agent = new Agent(Name: name),
                TicketId = subject,
                Promises = [new Promise(promise ?? "", null)],
            });
            var said = string.Concat(facts.CustomerName, facts.AgentFirstName, facts.Subject, facts.TicketNumber, facts.Promise);
            return !said.Any(char.IsControl) && facts.Subject is not { Length: > 70 };
        }).QuickCheckThrowOnFailure();
}
