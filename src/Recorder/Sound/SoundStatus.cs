using Supervision.Domain;

namespace Supervision.Recorder.Sound;

/// <summary>What a sound is doing: written by its station and its watch, read by health. Thread safe.</summary>
internal sealed class SoundStatus(SoundSource source, string name)
{
    private volatile string _message = "";
    private volatile SoundMinute? _minute;
    private volatile IReadOnlyList<SoundFault> _faults = [];
    private volatile bool _isConnected;

    /// <summary>Whose sound.</summary>
    public SoundSource Source { get; } = source;

    /// <summary>Its name for people.</summary>
    public string Name { get; } = name;

    /// <summary>True while sound can come.</summary>
    public bool IsConnected => _isConnected;

    /// <summary>The last thing that went wrong; empty while nothing does.</summary>
    public string Message => _message;

    /// <summary>Its newest minute; null before the first.</summary>
    public SoundMinute? Minute => _minute;

    /// <summary>What is wrong with it and was raised, in opening hours.</summary>
    public IReadOnlyList<SoundFault> Faults => _faults;

    public void SetConnected() => (_isConnected, _message) = (true, "");

    public void SetDisconnected(string message) => (_isConnected, _message) = (false, message);

    public void SetMinute(SoundMinute minute, IReadOnlyList<SoundFault> faults) => (_minute, _faults) = (minute, faults);
}
