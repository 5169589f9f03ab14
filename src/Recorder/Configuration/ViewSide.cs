namespace Supervision.Recorder.Configuration;

/// <summary>Who is in a counter camera's picture.</summary>
public enum ViewSide
{
    /// <summary>工作人员: <c>staff</c>.</summary>
    Staff,

    /// <summary>办事群众: <c>citizens</c>.</summary>
    Citizens,
}
