namespace Supervision.Recorder.Onvif.Soap;

/// <summary>An operation whose answer says nothing but that it was taken. Whether it was done, reading back tells.</summary>
internal abstract record Command : Request<Done>
{
    internal override Done Read(AnswerElement answer) => default;
}
