using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Calls;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Assessment;

public static class AssessmentRegistration
{
    /// <summary>Registers the assessor with the shipped cues and the company's own. Needs a <see cref="DispositionMap"/>.</summary>
    public static IServiceCollection AddAssessor(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AssessmentOptions>().Bind(configuration.GetSection(AssessmentOptions.Section))
            .Validate(
                o => string.IsNullOrEmpty(o.CueFolder) || Directory.Exists(o.CueFolder),
                $"{AssessmentOptions.Section}:CueFolder: there is no such folder.")
            .ValidateOnStart();
        services.AddSingleton(s => ModelWith(s.GetRequiredService<IOptions<AssessmentOptions>>().Value.CueFolder));
        services.AddSingleton<TranscriptAssessor>();
        return services;
    }

    /// <exception cref="CueFileException">A line of a file breaks a rule; retrying does not help.</exception>
    private static AssessorModel ModelWith(string? cueFolder)
    {
        if (string.IsNullOrEmpty(cueFolder))
            return AssessorModel.Default;
        var files = Directory.EnumerateFiles(cueFolder, "*.cues").Order(StringComparer.Ordinal);
        return AssessorModel.Default.With([.. files.Select(file => CueFile.Parse(Path.GetFileName(file), File.ReadAllText(file)))]);
    }
}
